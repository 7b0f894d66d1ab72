package org.fedsllm.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.TrainingProgress;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.run.Program;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.RunJournal;
import org.fedsllm.app.run.TimedPlans;
import org.fedsllm.app.run.TrainingPlanner;
import org.fedsllm.app.run.TrainingRun;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.app.training.TrainingState.Phase;
import org.fedsllm.model.algorithm.ParticipationSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.run.RunRecord;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.TrainingSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainViewModelTest {
  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final JobQueue jobs = new JobQueue(background);
  private final Notices notices = new Notices();
  private final PlanComputation computation =
      new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()));
  private final TrainViewModel model = new TrainViewModel(session, computation, jobs, notices);

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void aRunIsFollowedRoundByRoundToItsEnd() {
    List<Integer> seen = new ArrayList<>();
    model
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                seen.add(now.finishedRounds());
              }
            });
    train(TrainingProjects.small(2, 1));

    assertThat(seen).containsExactly(0, 1, 2, 2); // the last one is the finished run
    TrainingState state = model.stateProperty().get();
    assertThat(state.phase()).isEqualTo(Phase.FINISHED);
    assertThat(state.rounds()).extracting(RoundRecord::round).containsExactly(0, 1, 2);
    assertThat(state.samples().base()).isPresent();
    assertThat(state.samples().adapted()).isPresent();
    assertThat(notices.newsProperty().get().message()).startsWith("Training finished. Perplexity");
  }

  @Test
  void theBytesOnEveryLinkAreThoseOfTheDelayModel() {
    train(TrainingProjects.small(2, 2));

    TrainingState state = model.stateProperty().get();
    assertThat(state.bytes().total()).isPositive();
    assertThat(state.bytes()).isEqualTo(state.modelledBytes());
    assertThat(TrainWords.agreement(state.bytes(), state.modelledBytes())).isEqualTo("equal ✓");
  }

  @Test
  void whoMissedARoundIsNamedAndTheBytesAreThoseOfTheRest() {
    train(
        TrainingEdits.withParticipation(
            TrainingProjects.small(2, 2), all -> new ParticipationSpec(0.5, 0, null)));

    TrainingState state = model.stateProperty().get();
    assertThat(TrainWords.tookPart(state)).isEqualTo("1 of 2");
    assertThat(TrainWords.absences(state)).contains("round 1: c").contains("not drawn");
    assertThat(state.bytes()).isEqualTo(state.modelledBytes());
    assertThat(TrainWords.localAccuracy(state)).matches("[\\d.]+ planned, ≤ [\\d.]+");
  }

  @Test
  void aDivergedRunSaysWhatToTryAndKeepsTheLastGoodRound() {
    Project small = TrainingProjects.small(3, 2);
    WeightOptimizerSpec wild = new WeightOptimizerSpec(WeightOptimizerSpec.Kind.SGD, 1e30, 0);
    train(small.withTraining(small.training().withWeightOptimizer(wild)));

    TrainingState state = model.stateProperty().get();
    assertThat(state.phase()).isEqualTo(Phase.DIVERGED);
    assertThat(state.divergence().orElseThrow()).contains("Lower the learningRate");
    assertThat(state.rounds()).isNotEmpty();
    assertThat(notices.newsProperty().get().message()).contains("Lower the learningRate");
  }

  @Test
  void anInterruptedRunGoesOnInARunOfItsOwn(@TempDir Path folder) throws IOException {
    Path interrupted = folder.resolve("run");
    keepOneRoundOf(TrainingProjects.small(3, 1), interrupted);
    session.open(TrainingProjects.small(1, 1), null);
    model.resume(interrupted);
    fx.runUntil(() -> !model.runningProperty().get());
    TrainingState resumed = model.stateProperty().get();
    assertThat(resumed.rounds()).extracting(RoundRecord::round).containsExactly(0, 1, 2, 3);
    assertThat(resumed.folder()).contains(folder.resolve("run-resumed"));
    assertThat(folder.resolve("run-resumed").resolve("run.json")).exists();

    train(TrainingProjects.small(3, 1));
    assertThat(resumed.rounds())
        .extracting(RoundRecord::evaluationLoss)
        .containsExactlyElementsOf(
            model.stateProperty().get().rounds().stream()
                .map(RoundRecord::evaluationLoss)
                .toList());
  }

  @Test
  void aFinishedRunAndAFolderWithoutARunAreRefusedInWords(@TempDir Path folder) throws IOException {
    keepOneRoundOf(TrainingProjects.small(1, 1), folder.resolve("run"));
    session.open(TrainingProjects.small(1, 1), null);
    model.resume(folder.resolve("run"));
    fx.runUntil(() -> !model.runningProperty().get());
    assertThat(notices.newsProperty().get().message()).contains("all of its 1 rounds");

    model.resume(folder.resolve("nothing"));
    fx.runUntil(() -> !model.runningProperty().get());
    assertThat(notices.newsProperty().get().message()).contains("no run to resume");
  }

  /** As a run of {@code project} leaves it that was stopped after its first round. */
  private void keepOneRoundOf(Project project, Path target) throws IOException {
    TimedPlans plans = new TrainingPlanner().plan(computation.solve(project, Optional.empty()));
    RunFolder folder = RunFolder.prepare(target);
    folder.begin(project);
    RunJournal journal =
        new RunJournal(
            folder,
            plans,
            runs ->
                new RunRecord(
                    project.name(),
                    Program.provenance(project, Clock.systemUTC()),
                    runs,
                    target.toString(),
                    null));
    try (TrainingSession opened = TrainingSession.open(project, target)) {
      TrainingRun.execute(opened, plans, 1, plan -> journal.follow(plan, TrainingMonitor.NONE));
    }
  }

  @Test
  void equalBandwidthTakesLongerForTheSameTraining() {
    train(TrainingProjects.small(2, 1));

    TrainingState state = model.stateProperty().get();
    assertThat(state.plans().shareTraining()).isTrue();
    for (int round = 1; round <= 2; round++) {
      RoundRecord own = state.rounds().get(round);
      RoundRecord equal = state.equalBandwidth().get(round);
      assertThat(equal.evaluationLoss()).isEqualTo(own.evaluationLoss());
      assertThat(equal.simulatedS()).isGreaterThan(own.simulatedS());
    }
  }

  @Test
  void editingWhileTrainingChangesNeitherTheRunNorItsProject() {
    Project trained = TrainingProjects.small(2, 1);
    session.open(trained, null);
    model.train();
    session.apply(
        new Edit("More rounds", project -> project.withTraining(project.training().withRounds(9))));
    fx.runUntil(() -> !model.runningProperty().get());

    assertThat(model.stateProperty().get().finishedRounds()).isEqualTo(2);
    assertThat(model.stateProperty().get().project()).isEqualTo(trained);
  }

  @Test
  void aStoppedRunKeepsItsFinishedRounds() {
    session.open(TrainingProjects.small(1000, 1), null);
    model.train();
    fx.runUntil(
        () ->
            model.stateProperty().get() != null
                && model.stateProperty().get().finishedRounds() > 0);
    model.stop();
    fx.runUntil(() -> !model.runningProperty().get());

    TrainingState state = model.stateProperty().get();
    assertThat(state.phase()).isEqualTo(Phase.CANCELLED);
    assertThat(state.finishedRounds()).isBetween(1, 999);
    assertThat(notices.newsProperty().get().message()).startsWith("Training stopped.");
  }

  @Test
  void twoPressesAreOneRun() {
    session.open(TrainingProjects.small(1, 1), null);
    model.train();
    model.train();

    assertThat(jobs.active()).hasSize(1);
    fx.runUntil(() -> !model.runningProperty().get());
  }

  @Test
  void aProjectAboutDelayAloneSaysSo() {
    session.open(Projects.ofClients(2), null);
    model.train();

    assertThat(model.runningProperty().get()).isFalse();
    assertThat(notices.newsProperty().get().message()).contains("delay alone");
  }

  @Test
  void whatDoesNotFitIsToldInWords() {
    Project missing = TrainingProjects.small(1, 1);
    session.open(
        missing.withTraining(
            new TrainingSpec(
                "no-such-model",
                missing.training().data(),
                1,
                missing.training().weightOptimizer(),
                1,
                4)),
        null);
    model.train();
    fx.runUntil(() -> !model.runningProperty().get());

    assertThat(notices.newsProperty().get().failure()).isTrue();
    assertThat(notices.newsProperty().get().message()).contains("no-such-model");
  }

  @Test
  void theFigureFollowsTheChosenAxis() {
    train(TrainingProjects.small(1, 1));
    Object before = model.figureProperty().get();
    model.progressProperty().set(TrainingProgress.ROUNDS);

    assertThat(model.figureProperty().get()).isNotSameAs(before);
    assertThat(model.figureProperty().get().title()).isEqualTo("Learning");
  }

  private void train(Project project) {
    session.open(project, null);
    model.train();
    fx.runUntil(() -> !model.runningProperty().get());
  }
}
