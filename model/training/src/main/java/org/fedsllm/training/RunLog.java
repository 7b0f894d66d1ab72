package org.fedsllm.training;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.metric.MeanLoss;
import org.fedsllm.training.network.LoraWeights;

/** Writes down each round: evaluates, runs the clocks, tells the monitor. */
final class RunLog {
  private static final double NANOS_PER_SECOND = 1e9;

  private final TrainingPlan plan;
  private final HeldOutText heldOut;
  private final TrainingMonitor monitor;
  private final List<RoundRecord> records = new ArrayList<>();
  private final long startNanos = System.nanoTime();
  private double simulatedS;

  RunLog(TrainingPlan plan, HeldOutText heldOut, TrainingMonitor monitor) {
    this.plan = plan;
    this.heldOut = heldOut;
    this.monitor = monitor;
  }

  /** Round 0, the state before training: it executes nothing and costs nothing. */
  void start(LoraWeights adapter) {
    add(new Evaluation(adapter), 0, 0, 0, Double.NaN, LinkBytes.NONE);
  }

  /**
   * Writes down a round unless it diverged.
   *
   * @param delayS simulated seconds that it took
   * @return whether the loss under {@code adapter} is finite
   */
  boolean finish(
      int round, double delayS, double trainingLoss, LoraWeights adapter, LinkBytes bytes) {
    Evaluation evaluation = new Evaluation(adapter);
    if (!Double.isFinite(evaluation.mean)) {
      return false;
    }
    simulatedS += delayS;
    double wallS = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
    add(evaluation, round, plan.localIterations(), wallS, trainingLoss, bytes);
    return true;
  }

  private void add(
      Evaluation evaluation,
      int round,
      int localIterations,
      double wallS,
      double trainingLoss,
      LinkBytes bytes) {
    RoundRecord record =
        new RoundRecord(
            round,
            localIterations,
            simulatedS,
            wallS,
            trainingLoss,
            evaluation.mean,
            evaluation.byClient,
            bytes);
    records.add(record);
    monitor.round(record, evaluation.adapter);
  }

  TrainingOutcome outcome(TrainingOutcome.End end, LoraWeights adapter) {
    return new TrainingOutcome(end, records, adapter);
  }

  /** The held-out losses under one adapter. */
  private final class Evaluation {
    private final LoraWeights adapter;
    private final double mean;
    private final List<Double> byClient;

    Evaluation(LoraWeights adapter) {
      List<MeanLoss> losses = heldOut.evaluate(adapter);
      this.adapter = adapter;
      this.mean = losses.stream().reduce(MeanLoss.NONE, MeanLoss::plus).nats();
      this.byClient = losses.stream().map(MeanLoss::nats).toList();
    }
  }
}
