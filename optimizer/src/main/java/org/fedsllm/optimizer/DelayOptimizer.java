package org.fedsllm.optimizer;

import org.fedsllm.model.delay.DelayProblem;

/**
 * Allocates resources so that training takes little time (EQ-9).
 *
 * <p>An optimizer is a pure function: the same problem and settings give the same result, on any
 * machine and in any thread. It runs on the caller's thread, starts no other, and one object may
 * serve several threads at once.
 */
@FunctionalInterface
public interface DelayOptimizer {

  /**
   * Optimizes {@code problem}.
   *
   * <p>Never throws for a hard, infeasible or cancelled problem: the result's status says so and
   * the result keeps the best plan found.
   *
   * @param problem what to optimize
   * @param settings parameter values and, if there is one, a plan to start from
   * @param monitor hears of progress and may cancel; asked at least once an iteration
   * @throws IllegalArgumentException if {@code settings} lie outside the declared parameters
   */
  OptimizationResult optimize(
      DelayProblem problem, OptimizerSettings settings, SolveMonitor monitor);

  /** Optimizes with default settings, unobserved. */
  default OptimizationResult optimize(DelayProblem problem) {
    return optimize(problem, OptimizerSettings.defaults(), SolveMonitor.none());
  }
}
