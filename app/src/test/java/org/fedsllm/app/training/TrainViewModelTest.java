package org.fedsllm.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fedsllm.app.charts.TrainingProgress;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.run.Program;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.RunJournal;
import org.fedsllm.app.run.SavedRun;
import org.fedsllm.app.run.TimedPlans;
import org.fedsllm.app.run.TrainingPlanner;
import org.fedsllm.app.run.TrainingRun;
import org.fedsllm.app.runs.KeptRun;
import org.fedsllm.app.runs.RunBrowser;
import org.fedsllm.app.runs.RunsViewModel;
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
import org.junit.jupiter.api.BeforeEach;
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
  private final SampleViewModel samples = new SampleViewModel(jobs, notices);
  private RunsViewModel runs;
  private ReadinessViewModel readiness;
  private TrainViewModel model;

  @TempDir Path userFolder;

  @BeforeEach
  void make() {
    runs = new RunsViewModel(session, background, notices, folder -> {}, userFolder);
    readiness = new ReadinessViewModel(session, session::folder, background);
    model = new TrainViewModel(session, computation, jobs, notices, runs, readiness, samples);
  }

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
    assertThat(resumed.folder()).isEqualTo(folder.resolve("run-resumed"));
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
                    null,
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
    LearningViewModel learning = new LearningViewModel(model.stateProperty());
    train(TrainingProjects.small(1, 1));
    Object before = learning.figureProperty().get();
    learning.progressProperty().set(TrainingProgress.STEPS);

    assertThat(learning.figureProperty().get()).isNotSameAs(before);
    assertThat(learning.figureProperty().get().title()).isEqualTo("Learning");
  }

  @Test
  void aRunIsKeptBesideItsProjectAndListedWhileItGoesOn(@TempDir Path folder) throws IOException {
    List<String> live = new ArrayList<>();
    runs.liveProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                live.add(now.name() + " " + now.words());
              }
            });
    session.open(TrainingProjects.small(2, 1), folder.resolve("cell.fedsllm"));
    model.train();
    fx.runUntil(() -> !model.runningProperty().get());
    fx.runUntil(() -> !runs.runsProperty().get().isEmpty());

    assertThat(live).contains("run-1 training 0/2", "run-1 training 1/2", "run-1 training 2/2");
    assertThat(runs.liveProperty().get()).isNull();
    KeptRun kept = runs.runsProperty().get().get(0);
    assertThat(kept.folder()).isEqualTo(folder.resolve("cell-runs").resolve("run-1"));
    assertThat(kept.record().main().rounds()).isEqualTo(model.stateProperty().get().rounds());
    assertThat(SavedRun.open(kept.folder()).round()).isEqualTo(2);
    assertThat(kept.project()).contains(session.settled().orElseThrow());
    assertThat(notices.newsProperty().get().message()).endsWith("Kept as run-1.");
  }

  @Test
  void whoLooksAtTheRunIsNotToldThatItFinished() {
    model.setInView(true);
    train(TrainingProjects.small(1, 1));

    assertThat(notices.newsProperty().get().seen()).isTrue();
  }

  @Test
  void anotherProjectDoesNotShowTheCurveOfTheLast() {
    train(TrainingProjects.small(1, 1));
    session.apply(new Edit("Reseed", project -> project.withSeed(project.seed() + 1)));
    assertThat(model.stateProperty().get()).isNotNull();
    session.open(TrainingProjects.small(1, 1).withName("another"), null);

    assertThat(model.stateProperty().get()).isNull();
  }

  @Test
  void aProjectWithoutFileKeepsItsRunsInTheUsersFolder() {
    train(TrainingProjects.small(1, 1));

    assertThat(model.stateProperty().get().folder()).startsWith(userFolder);
  }

  @Test
  void seedsAreRunsOfTheirOwnThatDifferInNothingElse() {
    Project project = TrainingProjects.small(1, 1);
    session.open(project, null);
    model.train(2);
    fx.runUntil(() -> !model.runningProperty().get());
    fx.runUntil(() -> runs.runsProperty().get().size() == 2);

    assertThat(runs.runsProperty().get())
        .extracting(run -> run.project().orElseThrow())
        .containsExactlyInAnyOrder(project, project.withSeed(project.seed() + 1));
    assertThat(runs.chosenProperty().get()).hasSize(2);
    RunBrowser browser = new RunBrowser(runs);
    assertThat(browser.figureProperty().get().title()).contains("mean, band");
  }

  @Test
  void aPauseChangesNothingInTheLosses() {
    session.open(TrainingProjects.small(2, 2), null);
    model.train();
    model.pause();
    assertThat(model.pausedProperty().get()).isTrue();
    assertThat(jobs.active().get(0).messageProperty().get()).startsWith("paused");
    fx.runUntil(() -> model.stateProperty().get() != null); // round 0 is before the first step
    assertThat(runs.liveProperty().get().words()).isEqualTo("paused 0/2");
    model.goOn();
    fx.runUntil(() -> !model.runningProperty().get());
    List<RoundRecord> paused = model.stateProperty().get().rounds();

    train(TrainingProjects.small(2, 2));
    assertThat(paused)
        .extracting(RoundRecord::evaluationLoss)
        .isEqualTo(
            model.stateProperty().get().rounds().stream()
                .map(RoundRecord::evaluationLoss)
                .toList());
  }

  @Test
  void whatCannotBeTrainedIsRefusedInWordsBeforeAnythingIsOpened() {
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
    fx.runUntil(() -> !readiness.readinessProperty().get().refusal().isEmpty());
    model.train();

    assertThat(model.runningProperty().get()).isFalse();
    assertThat(notices.newsProperty().get().message()).contains("no-such-model");
  }

  @Test
  void aTrainingThatCannotBeginLeavesNoFolder() throws IOException {
    Project wild = TrainingProjects.small(1, 1);
    session.open(
        wild.withTraining(
            new TrainingSpec(
                "no-such-model",
                wild.training().data(),
                1,
                wild.training().weightOptimizer(),
                1,
                4)),
        null);
    model.train();
    fx.runUntil(() -> !model.runningProperty().get());

    try (Stream<Path> folders = Files.walk(userFolder)) {
      assertThat(folders.map(path -> path.getFileName().toString())).doesNotContain("run-1");
    }
  }

  @Test
  void leavingWhileARunGoesOnIsAskedFirst() {
    List<String> left = new ArrayList<>();
    session.open(TrainingProjects.small(1000, 1), null);
    model.train();
    model.whenQuiet(() -> left.add("asked"));
    assertThat(left).isEmpty();
    Notices.Question question = notices.questions().get(0);
    assertThat(question.message()).contains("finished rounds are kept");
    question.answers().get(0).action().run();
    assertThat(left).containsExactly("asked");

    model.stop();
    fx.runUntil(() -> !model.runningProperty().get());
    assertThat(notices.questions()).isEmpty();
    model.whenQuiet(() -> left.add("quiet"));
    assertThat(left).containsExactly("asked", "quiet");
  }

  @Test
  void aRunWritesATextOfAnotherPromptWhileNothingIsTrained() {
    train(TrainingProjects.small(1, 1));
    samples.promptProperty().set("a fruit:");
    samples.temperatureProperty().set(0);
    samples.write(model.stateProperty().get().folder());
    fx.runUntil(() -> !samples.writingProperty().get());
    RunText first = samples.textProperty().get();
    assertThat(first.prompt()).isEqualTo("a fruit:");
    assertThat(first.round()).isEqualTo(1);
    assertThat(first.continuation()).isNotBlank();

    samples.write(model.stateProperty().get().folder());
    fx.runUntil(() -> !samples.writingProperty().get());
    assertThat(samples.textProperty().get()).isEqualTo(first); // greedy: nothing is drawn
  }

  private void train(Project project) {
    session.open(project, null);
    model.train();
    fx.runUntil(() -> !model.runningProperty().get());
  }
}
