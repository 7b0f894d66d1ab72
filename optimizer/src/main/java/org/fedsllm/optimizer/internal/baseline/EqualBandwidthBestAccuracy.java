package org.fedsllm.optimizer.internal.baseline;

import java.util.List;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizerProvider;

/** Equal bandwidth at the local accuracy that suits it best. */
public final class EqualBandwidthBestAccuracy implements OptimizerProvider {
  private static final double ANY_ACCURACY = 0.5; // replaced by the best one

  @Override
  public String id() {
    return "equal-bandwidth-best-accuracy";
  }

  @Override
  public String name() {
    return "Equal bandwidth, best η";
  }

  @Override
  public String description() {
    return "Every client gets the same bandwidth; the local accuracy is the best one for that.";
  }

  @Override
  public String reference() {
    return "Yang et al., arXiv 2007.03462";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public DelayOptimizer create() {
    return (problem, settings, monitor) -> {
      settings.checkedAgainst(parameters());
      Allocation equal = Allocation.equalShares(problem, ANY_ACCURACY);
      double best = RoundLines.of(problem, equal).bestLocalAccuracy(problem);
      return Results.solved(
          FrequencyDivisionPlan.of(problem, equal.withLocalAccuracy(best)),
          "The best local accuracy at equal bandwidths.",
          monitor);
    };
  }
}
