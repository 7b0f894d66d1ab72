package org.fedsllm.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.PlanRun.Origin;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.Divergence;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.TrainingOutcome;
import org.fedsllm.training.TrainingPlan;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.resume.RunCheckpoint;

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
   * Trains from the beginning; see {@link #execute(TrainingSession, TimedPlans, int,
   * PlanCheckpoints, Function)}.
   */
  public static TrainingRun execute(
      TrainingSession session,
      TimedPlans plans,
      int rounds,
      Function<TimedPlan, TrainingMonitor> monitors) {
    return execute(session, plans, rounds, PlanCheckpoints.NONE, monitors);
  }

  /**
   * Trains. Where both plans run the same local iterations one training is drawn on both clocks;
   * otherwise equal bandwidth gets a training of its own, after the plan's has finished.
   *
   * @param rounds that each training shall have at its end, those of its checkpoint included
   * @param start where the trainings go on
   * @param monitors the monitor of a plan's training
   * @throws IllegalArgumentException if a checkpoint was made with other inputs; the message is for
   *     the user
   */
  public static TrainingRun execute(
      TrainingSession session,
      TimedPlans plans,
      int rounds,
      PlanCheckpoints start,
      Function<TimedPlan, TrainingMonitor> monitors) {
    TimedPlan plan = plans.plan();
    TimedPlan equal = plans.equalBandwidth();
    TrainingOutcome outcome = train(session, plan, rounds, start.plan(), monitors);
    List<PlanRun> runs = new ArrayList<>();
    runs.add(record(plan, Origin.TRAINED, outcome));
    if (plans.shareTraining()) {
      List<RoundRecord> timed = plans.onEqualBandwidth(outcome.rounds());
      PlanRun.End end = PlanRun.End.valueOf(outcome.end().name());
      runs.add(record(equal, Origin.SAME_TRAINING_OTHER_CLOCK, end, timed, null));
    } else if (outcome.end() == TrainingOutcome.End.FINISHED) {
      TrainingOutcome other = train(session, equal, rounds, start.equalBandwidth(), monitors);
      runs.add(record(equal, Origin.TRAINED, other));
    }
    return new TrainingRun(runs, outcome.adapter());
  }

  private static TrainingOutcome train(
      TrainingSession session,
      TimedPlan plan,
      int rounds,
      Optional<RunCheckpoint> start,
      Function<TimedPlan, TrainingMonitor> monitors) {
    TrainingPlan executed = new TrainingPlan(plan.localIterations(), rounds, plan);
    TrainingMonitor monitor = monitors.apply(plan);
    return start.isPresent()
        ? session.resume(start.get(), executed, monitor)
        : session.train(executed, monitor);
  }

  private static PlanRun record(TimedPlan plan, Origin origin, TrainingOutcome outcome) {
    String explanation = outcome.divergence().map(Divergence::explanation).orElse(null);
    PlanRun.End end = PlanRun.End.valueOf(outcome.end().name());
    return record(plan, origin, end, outcome.rounds(), explanation);
  }

  static PlanRun record(
      TimedPlan plan,
      Origin origin,
      PlanRun.End end,
      List<RoundRecord> rounds,
      String explanation) {
    return new PlanRun(
        plan.name(),
        plan.localIterations(),
        plan.plan().localAccuracy(),
        plan.plan().roundDelayS(),
        plan.plan().totalDelayS(),
        origin,
        end,
        rounds,
        explanation);
  }
}
