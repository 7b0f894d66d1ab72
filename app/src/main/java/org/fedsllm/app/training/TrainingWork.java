package org.fedsllm.app.training;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.run.KeptTraining;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.TimedPlan;
import org.fedsllm.app.run.TimedPlans;
import org.fedsllm.app.run.TrainingPlanner;
import org.fedsllm.app.run.TrainingRun;
import org.fedsllm.app.task.JobMonitor;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.app.training.TrainingState.Phase;
import org.fedsllm.app.training.TrainingState.Samples;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.Sampling;
import org.fedsllm.training.StepProgress;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.TrainingSession;
import org.fedsllm.training.network.LoraWeights;

/**
 * One training off the FX thread: solve, open the model, train on both plans' clocks, keep every
 * round in the run's folder and publish the state after it.
 */
final class TrainingWork implements JobQueue.Work<TrainingState> {
  private static final int ROUNDS_PER_SAMPLE = 5;

  private final TrainingOrder order;
  private final PlanComputation computation;
  private final SampleRequest sample;
  private final Consumer<TrainingState> publish;

  /** Only the job's thread changes these. */
  private final List<RoundRecord> rounds = new ArrayList<>();

  private final List<RoundRecord> equalBandwidth = new ArrayList<>();
  private TrainingOrder.Opened opened;
  private TimedPlans plans;
  private Samples samples;

  /**
   * @param sample the text that is written before training, every few rounds, and at the end
   * @param publish takes every new state, on the FX thread
   */
  TrainingWork(
      TrainingOrder order,
      PlanComputation computation,
      SampleRequest sample,
      Consumer<TrainingState> publish) {
    this.order = order;
    this.computation = computation;
    this.sample = sample;
    this.publish = publish;
    samples = new Samples(sample.prompt(), Optional.empty(), Optional.empty());
  }

  @Override
  public TrainingState run(JobMonitor monitor) throws IOException {
    monitor.progress(-1, "opening the language model");
    opened = order.open();
    try {
      return train(monitor);
    } finally {
      deleteIfEmpty(opened.target());
    }
  }

  private TrainingState train(JobMonitor monitor) throws IOException {
    PlanSnapshot snapshot = computation.solve(opened.project(), Optional.empty());
    plans = new TrainingPlanner().plan(snapshot);
    KeptTraining kept =
        opened.saved().isPresent()
            ? KeptTraining.resuming(opened.saved().get(), snapshot, plans)
            : KeptTraining.anew(snapshot, plans, opened.folder());
    int total = opened.project().trainable().orElseThrow().rounds();
    try (TrainingSession session = TrainingSession.open(plans.trained(), opened.folder())) {
      samples = new Samples(sample.prompt(), text(session, null), Optional.empty());
      Function<TimedPlan, TrainingMonitor> followers =
          plan -> new Follower(session, plan, total, monitor);
      TrainingRun run = kept.execute(session, new RunFolder(opened.target()), followers);
      if (!monitor.cancelled()) {
        samples = new Samples(sample.prompt(), samples.base(), text(session, run.adapter()));
      }
      return state(phase(run), Optional.ofNullable(run.main().explanation()));
    }
  }

  /** A training that could not begin leaves nothing. */
  private static void deleteIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException kept) {
      return;
    }
  }

  private static Phase phase(TrainingRun run) {
    return switch (run.main().end()) {
      case FINISHED -> Phase.FINISHED;
      case CANCELLED, UNFINISHED -> Phase.CANCELLED;
      case DIVERGED -> Phase.DIVERGED;
    };
  }

  private Optional<String> text(TrainingSession session, LoraWeights adapter) {
    Sampling sampling = sample.sampling(opened.project().seed());
    return Optional.of(session.generate(sample.prompt(), sampling, adapter).strip());
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
        opened.target());
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
          samples = new Samples(sample.prompt(), samples.base(), text(session, adapter));
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
      TrainingState now = state(Phase.TRAINING, Optional.empty());
      monitor.publish(() -> publish.accept(now));
    }

    /** Between two steps: where a run is held that pauses. */
    @Override
    public boolean cancelled() {
      monitor.pauseHere();
      return monitor.cancelled();
    }

    @Override
    public double pausedS() {
      return monitor.pausedS();
    }
  }
}
