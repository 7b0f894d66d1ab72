package org.fedsllm.training;

/**
 * Where a run is.
 *
 * @param round from 1
 * @param step from 1, over all clients of the round
 * @param steps of one round, all clients together
 * @param loss of this step's batch, in nats
 */
public record StepProgress(int round, int rounds, int step, int steps, double loss) {

  /** Part of the run that is done, in (0, 1]. */
  public double fraction() {
    return ((round - 1.0) * steps + step) / ((double) rounds * steps);
  }
}
