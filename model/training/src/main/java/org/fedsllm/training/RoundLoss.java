package org.fedsllm.training;

import java.util.HashMap;
import java.util.Map;
import org.fedsllm.training.node.Turn;

/** Gathers the training losses of one round and tells the monitor of every step. */
final class RoundLoss {
  private final TrainingPlan plan;
  private final int round;
  private final int steps;
  private final TrainingMonitor monitor;
  private int done;
  private double weightedSum;
  private double weights;
  private final Map<Integer, Double> firstLosses = new HashMap<>();
  private double firstSum;
  private double lastSum;

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
  void add(Turn turn, double weight, double loss) {
    if (turn.iteration() == 0) {
      firstLosses.put(turn.client(), loss);
    } else if (turn.iteration() == plan.localIterations() - 1) {
      firstSum += weight * firstLosses.get(turn.client());
      lastSum += weight * loss;
    }
    weightedSum += weight * loss;
    weights += weight;
    monitor.step(new StepProgress(round, plan.rounds(), ++done, steps, loss));
  }

  /**
   * Loss of the last local iteration over that of the first, of the clients that ran all; {@code
   * null} where none ran two.
   */
  Double lastOverFirst() {
    return firstSum == 0 ? null : lastSum / firstSum;
  }

  /** Over all steps of the round. */
  double mean() {
    return weightedSum / weights;
  }
}
