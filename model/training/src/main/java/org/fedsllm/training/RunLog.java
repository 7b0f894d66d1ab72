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
  private final RoundEvaluation evaluation;
  private final TrainingMonitor monitor;
  private final List<RoundRecord> records = new ArrayList<>();
  private final long startNanos = System.nanoTime();
  private double simulatedS;

  RunLog(TrainingPlan plan, RoundEvaluation evaluation, TrainingMonitor monitor) {
    this.plan = plan;
    this.evaluation = evaluation;
    this.monitor = monitor;
  }

  /** Round 0 is the state before training: it executes nothing and costs nothing. */
  void add(int round, double trainingLoss, LoraWeights adapter, LinkBytes bytes) {
    List<MeanLoss> losses = evaluation.evaluate(adapter);
    int iterations = round == 0 ? 0 : plan.localIterations();
    double wallS = 0;
    if (round > 0) {
      simulatedS += plan.clock().roundDelayS(round, iterations);
      wallS = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
    }
    RoundRecord record =
        new RoundRecord(
            round,
            iterations,
            simulatedS,
            wallS,
            trainingLoss,
            losses.stream().reduce(MeanLoss.NONE, MeanLoss::plus).nats(),
            losses.stream().map(MeanLoss::nats).toList(),
            bytes);
    records.add(record);
    monitor.round(record, adapter);
  }

  TrainingOutcome outcome(TrainingOutcome.End end, LoraWeights adapter) {
    return new TrainingOutcome(end, records, adapter);
  }
}
