package org.fedsllm.model.project;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.List;
import org.fedsllm.model.unit.Check;

/** The text that the clients hold. A share of it is held out and only evaluated. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = DataSpec.WordNet.class, name = "wordnet"),
  @JsonSubTypes.Type(value = DataSpec.Files.class, name = "files")
})
public sealed interface DataSpec {

  /** Part of each client's text that is held out for evaluation, in (0, 1). */
  double heldOutShare();

  /** How the domains reach the clients. */
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  enum Partition {
    /** Client k holds domain k modulo the number of domains: naturally non-IID. */
    BY_DOMAIN,
    /** All domains are shuffled together and dealt out. */
    IID
  }

  /**
   * Glosses of WordNet 3.1, which come with the product.
   *
   * @param domains lexicographer files, for example {@code noun.animal}
   */
  record WordNet(List<String> domains, Partition partition, double heldOutShare)
      implements DataSpec {
    public WordNet {
      requireSome("domains", domains);
      domains = List.copyOf(domains);
      Check.present("partition", partition, "of the data");
      requireShare(heldOutShare);
    }
  }

  /**
   * The user's own text or JSONL files, relative to the project file: one for each client, or one
   * that is dealt out.
   */
  record Files(List<String> files, double heldOutShare) implements DataSpec {
    public Files {
      requireSome("files", files);
      files = List.copyOf(files);
      requireShare(heldOutShare);
    }
  }

  private static void requireSome(String variable, List<String> names) {
    if (names == null || names.isEmpty()) {
      throw new IllegalArgumentException(
          "The %s of the data are empty. Name at least one.".formatted(variable));
    }
  }

  private static void requireShare(double heldOutShare) {
    Check.between("heldOutShare", heldOutShare, 0, 1, "of the data", "0.1 holds out a tenth.");
  }
}
