package org.fedsllm.optimizer.internal.joint;

import java.util.Optional;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.Multipliers;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;

/** Turns a search's solution into a result: what is proved decides the status, not who says so. */
final class ExactResult {
  private ExactResult() {}

  /**
   * The result of {@code solution}.
   *
   * @param proved status of a plan whose certificate proves it optimal for what was asked
   */
  static OptimizationResult of(
      DelayProblem problem,
      Solution solution,
      Certificate certificate,
      SolveStatus proved,
      SolveMonitor monitor) {
    FrequencyDivisionPlan plan = FrequencyDivisionPlan.of(problem, solution.allocation());
    if (!Double.isFinite(plan.totalDelayS())) {
      return infeasible();
    }
    SolveStatus status =
        certificate.provesOptimality()
            ? proved
            : monitor.cancelled() ? SolveStatus.CANCELLED : SolveStatus.LIMIT_REACHED;
    String message =
        "%s, %d sweeps; at most %.1e above the least possible delay."
            .formatted(solution.path(), solution.iterations(), certificate.relativeGap());
    return new OptimizationResult(
        status,
        Optional.of(plan),
        Optional.of(certificate),
        Optional.of(new Multipliers(solution.weights())),
        new SolveInfo(solution.iterations(), message));
  }

  static OptimizationResult infeasible() {
    return OptimizationResult.without(
        SolveStatus.INFEASIBLE,
        new SolveInfo(0, "The delay is infinite: a payload cannot cross its link."));
  }
}
