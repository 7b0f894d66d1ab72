package org.fedsllm.optimizer.internal.joint;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;

/**
 * The best bandwidths at one local accuracy. Its certificate speaks about plans of that accuracy
 * only, so the result is {@link SolveStatus#SOLVED} and says nothing about other accuracies.
 *
 * @param problem what to solve
 * @param localAccuracy η in (0, 1)
 */
public record FixedAccuracySolver(DelayProblem problem, double localAccuracy) {

  /** Solves on the caller's thread. */
  public OptimizationResult solve(Optional<Allocation> start, SolveMonitor monitor) {
    JointSolver solver = new JointSolver(problem, OptionalDouble.of(localAccuracy));
    if (!solver.feasible()) {
      return ExactResult.infeasible();
    }
    Solution solution = solver.solve(start, monitor);
    Certificate certificate =
        Certifier.certifyAtFixedAccuracy(problem, solution.allocation(), solution.weights());
    return ExactResult.of(problem, solution, certificate, SolveStatus.SOLVED, monitor);
  }
}
