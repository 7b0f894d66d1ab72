package org.fedsllm.app.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.PlanRun.End;
import org.fedsllm.model.run.PlanRun.Origin;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.run.RunRecord;
import org.fedsllm.training.StepProgress;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.resume.RunCheckpoint;

/**
 * Keeps a run round by round: whatever ends the program, at most the unfinished round is lost. The
 * checkpoint is written first, so the folder never tells of a round that cannot be gone on from.
 *
 * <p>Works on the thread that trains.
 */
public final class RunJournal {
  private final RunFolder folder;
  private final TimedPlans plans;
  private final Function<List<PlanRun>, RunRecord> record;
  private final List<RoundRecord> ofPlan = new ArrayList<>();
  private final List<RoundRecord> ofEqualBandwidth = new ArrayList<>();

  /**
   * @param record of what both plans have run so far
   */
  public RunJournal(RunFolder folder, TimedPlans plans, Function<List<PlanRun>, RunRecord> record) {
    this.folder = folder;
    this.plans = plans;
    this.record = record;
  }

  /**
   * Keeps the training of {@code plan}.
   *
   * @param other is told all as well; of a round, once it is kept
   * @throws UncheckedIOException by the monitor, if the disk refuses
   */
  public TrainingMonitor follow(TimedPlan plan, TrainingMonitor other) {
    return new Follower(plan.equals(plans.plan()), other);
  }

  private void keep(boolean main, RunCheckpoint checkpoint, LoraWeights adapter) {
    try {
      folder.keepCheckpoint(main, checkpoint);
      if (main) {
        folder.keepAdapter(adapter);
        replace(ofPlan, checkpoint.rounds());
        if (plans.shareTraining()) {
          addOtherClock();
        }
      } else {
        replace(ofEqualBandwidth, checkpoint.rounds());
      }
      folder.keepRecord(record.apply(runs()), plans.trained());
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private static void replace(List<RoundRecord> rounds, List<RoundRecord> by) {
    rounds.clear();
    rounds.addAll(by);
  }

  /** Only of what is new: a clock has to draw the channels of each round. */
  private void addOtherClock() {
    for (RoundRecord round : ofPlan.subList(ofEqualBandwidth.size(), ofPlan.size())) {
      double beforeS =
          ofEqualBandwidth.isEmpty()
              ? 0
              : ofEqualBandwidth.get(ofEqualBandwidth.size() - 1).simulatedS();
      ofEqualBandwidth.add(plans.onEqualBandwidth(round, beforeS));
    }
  }

  private List<PlanRun> runs() {
    boolean shared = plans.shareTraining();
    End ofMain = shared || ofEqualBandwidth.isEmpty() ? End.UNFINISHED : End.FINISHED;
    List<PlanRun> runs = new ArrayList<>();
    runs.add(TrainingRun.record(plans.plan(), Origin.TRAINED, ofMain, ofPlan, null));
    if (!ofEqualBandwidth.isEmpty()) {
      Origin origin = shared ? Origin.SAME_TRAINING_OTHER_CLOCK : Origin.TRAINED;
      runs.add(
          TrainingRun.record(
              plans.equalBandwidth(), origin, End.UNFINISHED, ofEqualBandwidth, null));
    }
    return runs;
  }

  /** Follows one training. A round is told to the other monitor when its files are there. */
  private final class Follower implements TrainingMonitor {
    private final boolean main;
    private final TrainingMonitor other;
    private RoundRecord untold;
    private LoraWeights adapter;

    Follower(boolean main, TrainingMonitor other) {
      this.main = main;
      this.other = other;
    }

    @Override
    public void step(StepProgress progress) {
      other.step(progress);
    }

    @Override
    public void round(RoundRecord round, LoraWeights merged) {
      untold = round;
      adapter = merged;
    }

    @Override
    public void resumed(List<RoundRecord> rounds, LoraWeights merged, boolean exact) {
      adapter = merged;
      other.resumed(rounds, merged, exact);
    }

    @Override
    public void checkpoint(Supplier<RunCheckpoint> checkpoint) {
      keep(main, checkpoint.get(), adapter);
      if (untold != null) {
        other.round(untold, adapter);
        untold = null;
      }
    }

    @Override
    public boolean cancelled() {
      return other.cancelled();
    }

    @Override
    public double pausedS() {
      return other.pausedS();
    }
  }
}
