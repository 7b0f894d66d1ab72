package org.fedsllm.training;

import java.util.Arrays;

/** Gathers the training loss of one round and tells the monitor of every step. */
final class RoundLoss {
  private final TrainingPlan plan;
  private final int round;
  private final int[] samples;
  private final TrainingMonitor monitor;
  private int steps;
  private double weightedSum;
  private boolean diverged;

  RoundLoss(TrainingPlan plan, int round, int[] samples, TrainingMonitor monitor) {
    this.plan = plan;
    this.round = round;
    this.samples = samples;
    this.monitor = monitor;
  }

  /** The batch loss of one local iteration of client {@code k}. */
  void add(int k, double loss) {
    diverged |= !Double.isFinite(loss);
    weightedSum += samples[k] * loss;
    int all = samples.length * plan.localIterations();
    monitor.step(new StepProgress(round, plan.rounds(), ++steps, all, loss));
  }

  boolean diverged() {
    return diverged;
  }

  /** Over all steps of the round, each client weighted by its samples. */
  double mean() {
    return weightedSum / (plan.localIterations() * (double) Arrays.stream(samples).sum());
  }
}
