package org.fedsllm.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.model.run.AgainstPlan;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PredictedBytes;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.TrainingOutcome.End;
import org.fedsllm.training.federation.RoundMembers;
import org.fedsllm.training.metric.MeanLoss;
import org.fedsllm.training.network.LoraWeights;

/** Writes down each round: evaluates, runs the clocks, tells the monitor. */
final class RunLog {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Relative deviation of a loss that other threads and processors can cause. */
  private static final double SAME_MODEL = 1e-3;

  private final TrainingPlan plan;
  private final HeldOutText heldOut;
  private final PredictedBytes predicted;
  private final TrainingMonitor monitor;
  private final List<RoundRecord> records = new ArrayList<>();
  private final long startNanos = System.nanoTime();
  private final double pausedBeforeS;
  private double wallBeforeS;
  private double simulatedS;

  RunLog(
      TrainingPlan plan, HeldOutText heldOut, PredictedBytes predicted, TrainingMonitor monitor) {
    this.plan = plan;
    this.heldOut = heldOut;
    this.predicted = predicted;
    this.monitor = monitor;
    this.pausedBeforeS = monitor.pausedS();
  }

  /** Round 0, the state before training: it executes nothing and costs nothing. */
  void start(LoraWeights adapter) {
    Evaluation evaluation = new Evaluation(adapter);
    add(
        new RoundRecord(
            0, 0, 0, 0, Double.NaN, evaluation.mean, evaluation.byClient, LinkBytes.NONE),
        adapter);
  }

  /**
   * Takes over the rounds of a run that stopped, with their clocks.
   *
   * @throws IllegalArgumentException if {@code adapter} does not have the loss that it had: then
   *     the base model is another one
   */
  void resume(List<RoundRecord> rounds, LoraWeights adapter) {
    RoundRecord last = rounds.get(rounds.size() - 1);
    double loss = new Evaluation(adapter).mean;
    double deviation = Math.abs(loss - last.evaluationLoss()) / last.evaluationLoss();
    if (!(deviation < SAME_MODEL)) {
      throw new IllegalArgumentException(
          "The held-out loss after round %d was %s, and is %s here: the base model is another one. Put the run's model back, or train anew."
              .formatted(last.round(), last.evaluationLoss(), loss));
    }
    records.addAll(rounds);
    simulatedS = last.simulatedS();
    wallBeforeS = last.wallS();
    monitor.resumed(rounds(), adapter, loss == last.evaluationLoss());
  }

  List<RoundRecord> rounds() {
    return List.copyOf(records);
  }

  /**
   * Writes down a round unless it diverged.
   *
   * @param members who took part, and how long it took
   * @return the loss under {@code adapter}
   */
  double finish(
      int round, RoundMembers members, RoundLoss losses, LoraWeights adapter, LinkBytes bytes) {
    Evaluation evaluation = new Evaluation(adapter);
    if (Double.isFinite(evaluation.mean)) {
      simulatedS += members.delayS();
      double runningS = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
      double wallS = wallBeforeS + runningS - (monitor.pausedS() - pausedBeforeS);
      add(
          new RoundRecord(
              round,
              plan.localIterations(),
              simulatedS,
              wallS,
              losses.mean(),
              evaluation.mean,
              evaluation.byClient,
              bytes,
              members.attendance(heldOut.clientIds()),
              new AgainstPlan(predicted(members), losses.lastOverFirst())),
          adapter);
    }
    return evaluation.mean;
  }

  private LinkBytes predicted(RoundMembers members) {
    double told = predicted.told(members.those(RoundMembers.Part.MERGED));
    LinkBytes all = LinkBytes.NONE;
    for (int k = 0; k < predicted.clients().size(); k++) {
      boolean delivers = members.part(k) == RoundMembers.Part.MERGED;
      all = all.plus(predicted.of(k, members.localIterations(k), delivers, told));
    }
    return all;
  }

  private void add(RoundRecord record, LoraWeights adapter) {
    records.add(record);
    monitor.round(record, adapter);
  }

  TrainingOutcome outcome(End end, LoraWeights adapter) {
    return new TrainingOutcome(end, records, adapter, Optional.empty());
  }

  TrainingOutcome diverged(Divergence divergence, LoraWeights adapter) {
    return new TrainingOutcome(End.DIVERGED, records, adapter, Optional.of(divergence));
  }

  /** The held-out losses under one adapter. */
  private final class Evaluation {
    private final double mean;
    private final List<Double> byClient;

    Evaluation(LoraWeights adapter) {
      List<MeanLoss> losses = heldOut.evaluate(adapter);
      this.mean = losses.stream().reduce(MeanLoss.NONE, MeanLoss::plus).nats();
      this.byClient = losses.stream().map(MeanLoss::nats).toList();
    }
  }
}
