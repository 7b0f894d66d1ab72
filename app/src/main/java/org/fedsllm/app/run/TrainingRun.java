package org.fedsllm.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.PlanRun.Origin;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.TrainingOutcome;
import org.fedsllm.training.TrainingPlan;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.network.LoraWeights;

/**
 * One press of <em>Train</em>: the plan's training and the equal-bandwidth plan beside it.
 *
 * @param runs the plan's first
 * @param adapter what the plan's training learned
 */
public record TrainingRun(List<PlanRun> runs, LoraWeights adapter) {
  public TrainingRun {
    runs = List.copyOf(runs);
  }

  /** The training on the project's own plan. */
  public PlanRun main() {
    return runs.get(0);
  }

  /**
   * Trains. Where both plans run the same local iterations one training is drawn on both clocks;
   * otherwise equal bandwidth gets a training of its own, after the plan's has finished.
   *
   * @param monitors the monitor of a plan's training
   */
  public static TrainingRun execute(
      TrainingSession session,
      TimedPlans plans,
      int rounds,
      Function<TimedPlan, TrainingMonitor> monitors) {
    TimedPlan plan = plans.plan();
    TimedPlan equal = plans.equalBandwidth();
    TrainingOutcome outcome = train(session, plan, rounds, monitors);
    List<PlanRun> runs = new ArrayList<>();
    runs.add(record(plan, Origin.TRAINED, outcome.end(), outcome.rounds()));
    if (plans.shareTraining()) {
      List<RoundRecord> timed = plans.onEqualBandwidth(outcome.rounds());
      runs.add(record(equal, Origin.SAME_TRAINING_OTHER_CLOCK, outcome.end(), timed));
    } else if (outcome.end() == TrainingOutcome.End.FINISHED) {
      TrainingOutcome other = train(session, equal, rounds, monitors);
      runs.add(record(equal, Origin.TRAINED, other.end(), other.rounds()));
    }
    return new TrainingRun(runs, outcome.adapter());
  }

  private static TrainingOutcome train(
      TrainingSession session,
      TimedPlan plan,
      int rounds,
      Function<TimedPlan, TrainingMonitor> monitors) {
    return session.train(
        new TrainingPlan(plan.localIterations(), rounds, plan), monitors.apply(plan));
  }

  private static PlanRun record(
      TimedPlan plan, Origin origin, TrainingOutcome.End end, List<RoundRecord> rounds) {
    return new PlanRun(
        plan.name(),
        plan.localIterations(),
        plan.plan().localAccuracy(),
        plan.plan().roundDelayS(),
        plan.plan().totalDelayS(),
        origin,
        PlanRun.End.valueOf(end.name()),
        rounds);
  }
}
