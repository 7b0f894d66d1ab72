package org.fedsllm.app.compare;

import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.data.PartitionSpec.Kind;

/** Partitions in one word each: {@code iid}, {@code byDomain}, {@code dirichlet:0.3}. */
public final class PartitionNames {
  private PartitionNames() {}

  /** The partition that {@code name} is of. */
  public static PartitionSpec parse(String name) {
    int colon = name.indexOf(':');
    String kind = colon < 0 ? name : name.substring(0, colon);
    Double number = colon < 0 ? null : number(name, name.substring(colon + 1));
    for (Kind known : Kind.values()) {
      if (known.spelled().equals(kind) && known != Kind.SHARES) {
        boolean alpha = known == Kind.DIRICHLET;
        return new PartitionSpec(known, alpha ? number : null, alpha ? null : number, null);
      }
    }
    throw unknown(name);
  }

  /** The name of {@code partition}, which has no shares. */
  public static String of(PartitionSpec partition) {
    String kind = partition.kind().spelled();
    if (partition.alpha() != null) {
      return kind + ":" + partition.alpha();
    }
    return partition.exponent() == null ? kind : kind + ":" + partition.exponent();
  }

  private static double number(String name, String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw unknown(name);
    }
  }

  private static IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "There is no partition %s to compare. Choose some of iid, byDomain, dirichlet:ALPHA, powerLaw:EXPONENT and byFile."
            .formatted(name));
  }
}
