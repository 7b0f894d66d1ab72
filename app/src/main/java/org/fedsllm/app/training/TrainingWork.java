package org.fedsllm.app.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.run.TimedPlan;
import org.fedsllm.app.run.TimedPlans;
import org.fedsllm.app.run.TrainingPlanner;
import org.fedsllm.app.run.TrainingRun;
import org.fedsllm.app.task.JobMonitor;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.app.training.TrainingState.Phase;
import org.fedsllm.app.training.TrainingState.Samples;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.Sampling;
import org.fedsllm.training.StepProgress;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.network.LoraWeights;

/**
 * One press of <em>Train</em>, off the FX thread: solve, open the model, train on both plans'
 * clocks, and publish the state after every round.
 */
final class TrainingWork implements JobQueue.Work<TrainingState> {
  private static final int SAMPLE_TOKENS = 32;

  /** A small model that always takes the likeliest token repeats itself. */
  private static final double SAMPLE_TOP_P = 0.8;

  private static final int ROUNDS_PER_SAMPLE = 5;

  private final Project project;
  private final Path folder;
  private final Optional<ResumedTraining> resumed;
  private final PlanComputation computation;
  private final String prompt;
  private final Consumer<TrainingState> publish;

  /** Only the job's thread changes these. */
  private final List<RoundRecord> rounds = new ArrayList<>();

  private final List<RoundRecord> equalBandwidth = new ArrayList<>();
  private TimedPlans plans;
  private Samples samples;

  /**
   * @param folder that the project's paths are relative to
   * @param prompt that samples of text continue
   * @param publish takes every new state, on the FX thread
   */
  TrainingWork(
      Project project,
      Path folder,
      PlanComputation computation,
      String prompt,
      Consumer<TrainingState> publish) {
    this(project, folder, Optional.empty(), computation, prompt, publish);
  }

  /** The same, going on from a run that stopped. */
  TrainingWork(
      ResumedTraining resumed,
      PlanComputation computation,
      String prompt,
      Consumer<TrainingState> publish) {
    this(
        resumed.saved().project(),
        resumed.saved().projectFolder(),
        Optional.of(resumed),
        computation,
        prompt,
        publish);
  }

  private TrainingWork(
      Project project,
      Path folder,
      Optional<ResumedTraining> resumed,
      PlanComputation computation,
      String prompt,
      Consumer<TrainingState> publish) {
    this.project = project;
    this.folder = folder;
    this.resumed = resumed;
    this.computation = computation;
    this.prompt = prompt;
    this.publish = publish;
    samples = new Samples(prompt, Optional.empty(), Optional.empty());
  }

  @Override
  public TrainingState run(JobMonitor monitor) throws IOException {
    monitor.progress(-1, "opening the language model");
    PlanSnapshot snapshot = computation.solve(project, Optional.empty());
    plans = new TrainingPlanner().plan(snapshot);
    int total = project.trainable().orElseThrow().rounds();
    try (TrainingSession session = TrainingSession.open(plans.trained(), folder)) {
      samples = new Samples(prompt, Optional.of(text(session, null)), Optional.empty());
      Function<TimedPlan, TrainingMonitor> followers =
          plan -> new Follower(session, plan, total, monitor);
      TrainingRun run =
          resumed.isPresent()
              ? resumed.get().execute(session, snapshot, plans, followers)
              : TrainingRun.execute(session, plans, total, followers);
      samples = new Samples(prompt, samples.base(), Optional.of(text(session, run.adapter())));
      return state(phase(run), Optional.ofNullable(run.main().explanation()));
    }
  }

  private static Phase phase(TrainingRun run) {
    return switch (run.main().end()) {
      case FINISHED -> Phase.FINISHED;
      case CANCELLED, UNFINISHED -> Phase.CANCELLED;
      case DIVERGED -> Phase.DIVERGED;
    };
  }

  private String text(TrainingSession session, LoraWeights adapter) {
    Sampling sampling = new Sampling(SAMPLE_TOKENS, SAMPLE_TOP_P, project.seed());
    return session.generate(prompt, sampling, adapter).strip();
  }

  private TrainingState state(Phase phase) {
    return state(phase, Optional.empty());
  }

  private TrainingState state(Phase phase, Optional<String> divergence) {
    return new TrainingState(
        plans.trained(),
        plans,
        rounds,
        equalBandwidth,
        phase,
        samples,
        divergence,
        resumed.map(ResumedTraining::target));
  }

  /** Follows one plan's training. */
  private final class Follower implements TrainingMonitor {
    private final TrainingSession session;
    private final boolean ofPlan;
    private final int total;
    private final JobMonitor monitor;

    Follower(TrainingSession session, TimedPlan plan, int total, JobMonitor monitor) {
      this.session = session;
      this.ofPlan = plan == plans.plan();
      this.total = total;
      this.monitor = monitor;
    }

    @Override
    public void step(StepProgress progress) {
      double inRound = (double) progress.step() / progress.steps();
      double done = (progress.round() - 1 + inRound) / total;
      double share = plans.shareTraining() ? done : ofPlan ? done / 2 : 0.5 + done / 2;
      monitor.progress(
          share,
          "round %d of %d%s".formatted(progress.round(), total, ofPlan ? "" : ", equal bandwidth"));
    }

    @Override
    public void resumed(List<RoundRecord> finished, LoraWeights adapter, boolean exact) {
      if (ofPlan) {
        rounds.addAll(finished);
        showOtherClock();
      } else {
        equalBandwidth.addAll(finished);
      }
      publishNow();
    }

    @Override
    public void round(RoundRecord record, LoraWeights adapter) {
      if (ofPlan) {
        rounds.add(record);
        if (record.round() > 0 && record.round() % ROUNDS_PER_SAMPLE == 0) {
          samples = new Samples(prompt, samples.base(), Optional.of(text(session, adapter)));
        }
        showOtherClock();
      } else {
        equalBandwidth.add(record);
      }
      publishNow();
    }

    private void showOtherClock() {
      if (plans.shareTraining()) {
        equalBandwidth.clear();
        equalBandwidth.addAll(plans.onEqualBandwidth(rounds));
      }
    }

    private void publishNow() {
      TrainingState now = state(Phase.TRAINING);
      monitor.publish(() -> publish.accept(now));
    }

    @Override
    public boolean cancelled() {
      return monitor.cancelled();
    }
  }
}
