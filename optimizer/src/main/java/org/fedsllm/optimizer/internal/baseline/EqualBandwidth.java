package org.fedsllm.optimizer.internal.baseline;

import java.util.List;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizerProvider;

/** EB: equal bandwidth at a given local accuracy, one half by default; nothing is optimised. */
public final class EqualBandwidth implements OptimizerProvider {
  /** η of the plan. */
  public static final Parameter.Real LOCAL_ACCURACY =
      new Parameter.Real(
          "localAccuracy",
          "Local accuracy η",
          "The gap that a local problem is solved to; the papers' reference uses one half.",
          "",
          1e-6,
          1 - 1e-6,
          0.5);

  @Override
  public String id() {
    return "equal-bandwidth";
  }

  @Override
  public String name() {
    return "Equal bandwidth";
  }

  @Override
  public String description() {
    return "Every client gets the same bandwidth and η stays at one half: the papers' unoptimised"
        + " reference.";
  }

  @Override
  public String reference() {
    return "EB in Yang et al., arXiv 2007.03462";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(LOCAL_ACCURACY);
  }

  @Override
  public DelayOptimizer create() {
    return (problem, settings, monitor) -> {
      settings.checkedAgainst(parameters());
      Allocation equal = Allocation.equalShares(problem, settings.get(LOCAL_ACCURACY));
      return Results.solved(
          FrequencyDivisionPlan.of(problem, equal), "Nothing is optimised.", monitor);
    };
  }
}
