package org.fedsllm.optimizer.internal.baseline;

import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.Plan;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;

/** Turns the one plan that a reference makes into its result. */
final class Results {
  private Results() {}

  static OptimizationResult solved(Plan plan, String message, SolveMonitor monitor) {
    if (!Double.isFinite(plan.totalDelayS())) {
      return OptimizationResult.without(
          SolveStatus.INFEASIBLE,
          new SolveInfo(1, "The delay is infinite: a payload cannot cross its link."));
    }
    monitor.report(new SolveProgress(1, plan.totalDelayS(), Double.NaN));
    SolveStatus status = monitor.cancelled() ? SolveStatus.CANCELLED : SolveStatus.SOLVED;
    return OptimizationResult.of(status, plan, new SolveInfo(1, message));
  }
}
