package org.fedsllm.model.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.data.RowFormat;
import org.fedsllm.model.data.RowPacking;
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

  /** The same text with another part of it held out. */
  DataSpec withHeldOutShare(double share);

  /** The same text, dealt out in another way. */
  DataSpec withPartition(PartitionSpec other);

  /**
   * Glosses of WordNet 3.1, which come with the product.
   *
   * @param domains lexicographer files, for example {@code noun.animal}
   */
  record WordNet(List<String> domains, PartitionSpec partition, double heldOutShare)
      implements DataSpec {
    public WordNet {
      requireSome("domains", domains);
      domains = List.copyOf(domains);
      Check.present("partition", partition, "of the data");
      if (partition.kind() == PartitionSpec.Kind.BY_FILE) {
        throw new IllegalArgumentException(
            "The partition (byFile) of the data goes with files. WordNet can be dealt out byDomain.");
      }
      requireShare(heldOutShare);
    }

    @Override
    public WordNet withHeldOutShare(double share) {
      return new WordNet(domains, partition, share);
    }

    @Override
    public WordNet withPartition(PartitionSpec other) {
      return new WordNet(domains, other, heldOutShare);
    }
  }

  /**
   * The user's own files, relative to the project file: one for each client, or some that are dealt
   * out.
   *
   * @param format of all of them; {@code null} reads {@code .jsonl} files by their {@code text} and
   *     others as paragraphs
   * @param rows how rows become sequences; {@code null} is the format's usual way
   * @param partition {@code null} deals out one file evenly and leaves several to their clients
   */
  record Files(
      List<String> files,
      double heldOutShare,
      @JsonInclude(JsonInclude.Include.NON_NULL) RowFormat format,
      @JsonInclude(JsonInclude.Include.NON_NULL) RowPacking rows,
      @JsonInclude(JsonInclude.Include.NON_NULL) PartitionSpec partition)
      implements DataSpec {
    public Files {
      requireSome("files", files);
      files = List.copyOf(files);
      requireShare(heldOutShare);
    }

    /** Texts as they always were read: by the name of their file. */
    public Files(List<String> files, double heldOutShare) {
      this(files, heldOutShare, null, null, null);
    }

    @Override
    public Files withHeldOutShare(double share) {
      return new Files(files, share, format, rows, partition);
    }

    @Override
    public Files withPartition(PartitionSpec other) {
      return new Files(files, heldOutShare, format, rows, other);
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
