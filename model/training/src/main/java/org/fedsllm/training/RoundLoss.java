package org.fedsllm.training;

/** Gathers the training loss of one round and tells the monitor of every step. */
final class RoundLoss {
  private final TrainingPlan plan;
  private final int round;
  private final int steps;
  private final TrainingMonitor monitor;
  private int done;
  private double weightedSum;
  private double weights;

  /**
   * @param steps of all clients in this round
   */
  RoundLoss(TrainingPlan plan, int round, int steps, TrainingMonitor monitor) {
    this.plan = plan;
    this.round = round;
    this.steps = steps;
    this.monitor = monitor;
  }

  /** The batch loss of one local iteration, and what it counts. */
  void add(double weight, double loss) {
    weightedSum += weight * loss;
    weights += weight;
    monitor.step(new StepProgress(round, plan.rounds(), ++done, steps, loss));
  }

  /** Over all steps of the round. */
  double mean() {
    return weightedSum / weights;
  }
}
