package org.fedsllm.optimizer.execution;

import org.fedsllm.optimizer.FrequencyDivisionPlan;

/**
 * A plan with whole local iterations, beside the real-valued one that it comes from (EQ-17).
 *
 * @param localIterations iterations that each client runs in a round, at least 1
 * @param executed the plan at {@code η = 2^(−localIterations/v)}, bandwidths optimised for it
 * @param relaxed the plan with a real number of iterations
 */
public record ExecutablePlan(
    int localIterations, FrequencyDivisionPlan executed, FrequencyDivisionPlan relaxed) {

  /** What whole numbers cost: the relative increase of the total delay. */
  public double priceOfWholeNumbers() {
    return executed.totalDelayS() / relaxed.totalDelayS() - 1;
  }
}
