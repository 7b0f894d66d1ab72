package org.fedsllm.model.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fedsllm.model.unit.Check;

/**
 * Low-rank adapters on the chosen projections of every block (Hu et al. 2021).
 *
 * @param rank inner size r of A and B
 * @param alpha the update B·A is scaled by {@code alpha / rank}
 * @param targets projections that carry an adapter, not empty
 * @param dropout share of an adapter's input that training blanks out at random; null means 0, and
 *     0 is left out of files
 */
public record LoraSpec(
    int rank,
    double alpha,
    Set<Projection> targets,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) Double dropout) {

  public LoraSpec {
    Check.atLeast("rank", rank, 1, "of the LoRA adapters", "Usual ranks are 2 to 64.");
    Check.positive("alpha", alpha, "of the LoRA adapters", "Usual values are r to 4 r.");
    if (targets == null || targets.isEmpty()) {
      throw new IllegalArgumentException(
          "The targets of the LoRA adapters are empty. Name at least one projection.");
    }
    targets = Collections.unmodifiableSet(EnumSet.copyOf(targets));
    dropout = dropout == null ? 0.0 : dropout;
    if (!(dropout >= 0 && dropout < 1)) {
      throw new IllegalArgumentException(
          "The dropout (%s) of the LoRA adapters must be at least 0 and below 1. 0.05 is usual."
              .formatted(dropout));
    }
  }

  /** Without dropout. */
  public LoraSpec(int rank, double alpha, Set<Projection> targets) {
    this(rank, alpha, targets, 0.0);
  }

  /** The factor {@code alpha / rank}. */
  public double scale() {
    return alpha / rank;
  }

  /**
   * Adapters of another rank at the same scale; so adapters of mixed ranks speak the same language:
   * zeros added to A and B change nothing.
   */
  public LoraSpec withRank(int other) {
    return other == rank ? this : new LoraSpec(other, scale() * other, targets, dropout);
  }

  /** The adapted projections of one block of {@code transformer}, in forward order. */
  public List<ProjectionShape> adapted(TransformerSpec transformer) {
    return transformer.projections().stream()
        .filter(shape -> targets.contains(shape.projection()))
        .toList();
  }

  /** Parameters of B alone in one block of {@code transformer}. */
  public long bParametersPerBlock(TransformerSpec transformer) {
    return adapted(transformer).stream().mapToLong(shape -> shape.loraBParameters(rank)).sum();
  }

  /** Adapter parameters in one block of {@code transformer}. */
  public long parametersPerBlock(TransformerSpec transformer) {
    return adapted(transformer).stream().mapToLong(shape -> shape.loraParameters(rank)).sum();
  }
}
