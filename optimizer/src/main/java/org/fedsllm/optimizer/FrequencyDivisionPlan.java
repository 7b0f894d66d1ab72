package org.fedsllm.optimizer;

import java.util.Optional;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;

/**
 * All clients send at once, each in a band of its own (FDMA): a point of EQ-9.
 *
 * @param bandwidths the allocation
 * @param localIterations I(η)
 * @param roundDelayS the slowest client's delay in a round
 * @param totalDelayS T by EQ-8
 */
public record FrequencyDivisionPlan(
    Allocation bandwidths, double localIterations, double roundDelayS, double totalDelayS)
    implements Plan {

  /** The plan of {@code allocation}, with its delays from the delay model. */
  public static FrequencyDivisionPlan of(DelayProblem problem, Allocation allocation) {
    double accuracy = allocation.localAccuracy();
    DelayProblem answered = problem.answeredBy(allocation); // a rank may cost more rounds
    double iterations = answered.convergence().localIterations(accuracy);
    double roundS = DelayModel.roundDelayS(problem, allocation, iterations);
    return new FrequencyDivisionPlan(
        allocation, iterations, roundS, answered.convergence().globalRounds(accuracy) * roundS);
  }

  @Override
  public double localAccuracy() {
    return bandwidths.localAccuracy();
  }

  @Override
  public Optional<Allocation> allocation() {
    return Optional.of(bandwidths);
  }
}
