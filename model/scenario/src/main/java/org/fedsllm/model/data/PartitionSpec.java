package org.fedsllm.model.data;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.Arrays;
import java.util.List;
import org.fedsllm.model.unit.Check;

/**
 * How rows are dealt out to the clients. A file names the kind alone where it has no parameter:
 * {@code "iid"}, or {@code {"kind": "dirichlet", "alpha": 0.3}}.
 *
 * @param alpha of {@link Kind#DIRICHLET}: small is skewed, large is even; else null
 * @param exponent of {@link Kind#POWER_LAW}: 0 is even; else null
 * @param shares of {@link Kind#SHARES}: one for each client, in any unit; else null
 */
public record PartitionSpec(Kind kind, Double alpha, Double exponent, List<Double> shares) {

  /** By what rule a row finds its client. */
  @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
  public enum Kind {
    /** Shuffled and dealt out evenly. */
    IID("iid"),
    /** Client k holds the labels (WordNet's domains, or a column) k modulo the clients. */
    BY_DOMAIN("byDomain"),
    /** Each label's rows by shares drawn from a Dirichlet distribution (Hsu et al. 2019). */
    DIRICHLET("dirichlet"),
    /** Shuffled; client k = 1, 2, … gets a share proportional to k^(−exponent). */
    POWER_LAW("powerLaw"),
    /** Shuffled; the clients get given shares. */
    SHARES("shares"),
    /** One file for each client. */
    BY_FILE("byFile");

    private final String spelled;

    Kind(String spelled) {
      this.spelled = spelled;
    }

    /** As project files spell it. */
    public String spelled() {
      return spelled;
    }
  }

  public static final PartitionSpec IID = of(Kind.IID);
  public static final PartitionSpec BY_DOMAIN = of(Kind.BY_DOMAIN);
  public static final PartitionSpec BY_FILE = of(Kind.BY_FILE);

  private static final String WHERE = "of the partition";

  public PartitionSpec {
    Check.present("kind", kind, WHERE);
    requireOnly("alpha", alpha, kind, Kind.DIRICHLET);
    requireOnly("exponent", exponent, kind, Kind.POWER_LAW);
    requireOnly("shares", shares, kind, Kind.SHARES);
    if (alpha != null) {
      Check.positive("alpha", alpha, WHERE, "0.1 is skewed, 100 is nearly even.");
    }
    if (exponent != null) {
      Check.notNegative("exponent", exponent, WHERE, "0 is even, 1 is Zipf's law.");
    }
    if (shares != null) {
      shares = List.copyOf(shares);
      shares.forEach(share -> Check.positive("shares", share, WHERE, "Every client holds text."));
    }
  }

  /** One without parameters. */
  public static PartitionSpec of(Kind kind) {
    return new PartitionSpec(kind, null, null, null);
  }

  public static PartitionSpec dirichlet(double alpha) {
    return new PartitionSpec(Kind.DIRICHLET, alpha, null, null);
  }

  public static PartitionSpec powerLaw(double exponent) {
    return new PartitionSpec(Kind.POWER_LAW, null, exponent, null);
  }

  public static PartitionSpec shares(List<Double> shares) {
    return new PartitionSpec(Kind.SHARES, null, null, shares);
  }

  /** From a file that names the kind alone. */
  @JsonCreator
  static PartitionSpec named(String spelled) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.spelled().equals(spelled))
        .findFirst()
        .map(PartitionSpec::of)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The partition (%s) of the data must be one of %s."
                        .formatted(
                            spelled, Arrays.stream(Kind.values()).map(Kind::spelled).toList())));
  }

  @JsonCreator
  static PartitionSpec read(Written written) {
    return new PartitionSpec(written.kind, written.alpha, written.exponent, written.shares);
  }

  /** The kind alone where that says all. */
  @JsonValue
  Object written() {
    boolean bare = alpha == null && exponent == null && shares == null;
    return bare ? kind : new Written(kind, alpha, exponent, shares);
  }

  /** The object that a file holds. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Written(Kind kind, Double alpha, Double exponent, List<Double> shares) {}

  private static void requireOnly(String variable, Object value, Kind kind, Kind owner) {
    if (value == null && kind == owner) {
      throw new IllegalArgumentException(
          "The %s of the partition \"%s\" is missing. Add it.".formatted(variable, kind.spelled()));
    }
    if (value != null && kind != owner) {
      throw new IllegalArgumentException(
          "The %s (%s) goes with the partition \"%s\", but this one is \"%s\". Remove it."
              .formatted(variable, value, owner.spelled(), kind.spelled()));
    }
  }
}
