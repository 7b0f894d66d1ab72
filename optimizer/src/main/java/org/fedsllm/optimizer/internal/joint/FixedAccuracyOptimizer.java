package org.fedsllm.optimizer.internal.joint;

import java.util.List;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;

/** FE: the best bandwidths at a given local accuracy (EQ-12). */
public final class FixedAccuracyOptimizer implements OptimizerProvider {
  /** η of the plan. */
  public static final Parameter.Real LOCAL_ACCURACY =
      new Parameter.Real(
          "localAccuracy",
          "Local accuracy η",
          "The gap that a local problem is solved to; the papers show 0.1, 0.5 and 0.6.",
          "",
          1e-6,
          1 - 1e-6,
          0.5);

  @Override
  public String id() {
    return "fixed-accuracy";
  }

  @Override
  public String name() {
    return "Best bandwidth, fixed η";
  }

  @Override
  public String description() {
    return "The least delay over all bandwidths at a given local accuracy.";
  }

  @Override
  public String reference() {
    return "FE in Yang et al., arXiv 2007.03462";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(LOCAL_ACCURACY);
  }

  @Override
  public DelayOptimizer create() {
    return this::optimize;
  }

  private OptimizationResult optimize(
      DelayProblem problem, OptimizerSettings settings, SolveMonitor monitor) {
    settings.checkedAgainst(parameters());
    return new FixedAccuracySolver(problem, settings.get(LOCAL_ACCURACY))
        .solve(settings.start(), monitor);
  }
}
