package org.fedsllm.training.weightoptimizer;

import ai.djl.ndarray.NDArray;
import org.fedsllm.model.project.WeightOptimizerSpec;

/** From a project's choice to the rule itself. */
public final class WeightOptimizers {
  private WeightOptimizers() {}

  /** A new optimizer that will follow {@code weights}. */
  public static WeightOptimizer create(WeightOptimizerSpec spec, NDArray weights) {
    return switch (spec.kind()) {
      case SGD -> new Sgd(spec.learningRate(), spec.weightDecay());
      case ADAM_W -> new AdamW(weights, spec.learningRate(), spec.weightDecay());
    };
  }
}
