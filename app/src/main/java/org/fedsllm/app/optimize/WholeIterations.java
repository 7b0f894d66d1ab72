package org.fedsllm.app.optimize;

import java.util.Optional;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.execution.ExecutablePlan;
import org.fedsllm.optimizer.execution.ExecutablePlanner;

/**
 * The plan as it can be executed: with whole local iterations (EQ-17).
 *
 * <p>A proved optimum is optimised again for whole iterations. Any other plan keeps its own
 * bandwidths, because another method's bandwidths would not be its own any more.
 */
final class WholeIterations {
  private WholeIterations() {}

  /** Empty for a plan that divides the time, that also chooses a design, or that never ends. */
  static Optional<ExecutablePlan> of(DelayProblem problem, PlanEntry entry) {
    boolean ownBandwidths =
        entry.result().allocation().filter(plan -> plan.design().isEmpty()).isPresent();
    if (!ownBandwidths || !Double.isFinite(entry.totalDelayS())) {
      return Optional.empty();
    }
    if (entry.result().status() == SolveStatus.OPTIMAL) {
      return Optional.of(new ExecutablePlanner().optimal(problem, SolveMonitor.none()));
    }
    Allocation own = entry.result().allocation().get();
    FrequencyDivisionPlan relaxed = FrequencyDivisionPlan.of(problem, own);
    int fewer = Math.max(1, (int) Math.floor(relaxed.localIterations()));
    FrequencyDivisionPlan withFewer = at(problem, own, fewer);
    FrequencyDivisionPlan withMore = at(problem, own, fewer + 1);
    return Optional.of(
        withFewer.totalDelayS() <= withMore.totalDelayS()
            ? new ExecutablePlan(fewer, withFewer, relaxed)
            : new ExecutablePlan(fewer + 1, withMore, relaxed));
  }

  private static FrequencyDivisionPlan at(DelayProblem problem, Allocation own, int iterations) {
    double accuracy = problem.convergence().localAccuracyAfter(iterations);
    return FrequencyDivisionPlan.of(problem, own.withLocalAccuracy(accuracy));
  }
}
