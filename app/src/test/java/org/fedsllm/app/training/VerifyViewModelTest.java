package org.fedsllm.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Job;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.training.verification.SplitCheck;
import org.fedsllm.training.verification.SplitReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerifyViewModelTest {
  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final JobQueue jobs = new JobQueue(background);
  private final Notices notices = new Notices();
  private final VerifyViewModel model =
      new VerifyViewModel(session, jobs, notices, () -> Path.of(""));

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void everySplitOfTheEmbeddedModelLearnsWhatTheWholeLearns() {
    session.open(TrainingProjects.small(1, 1), null);
    verify();

    SplitReport report = model.reportProperty().get();
    assertThat(report.checks()).extracting(SplitCheck::splitLayer).containsExactly(1, 2, 3, 4, 5);
    assertThat(report.holds()).isTrue();
    assertThat(VerifyWords.verdict(report))
        .startsWith("The split learns what the whole model learns")
        .contains("5 splits, first batch of c1 (8 × 64 tokens)");
  }

  @Test
  void whatWasShownGoesWithTheLabelsButNotWithMoreRounds() {
    session.open(TrainingProjects.small(1, 1), null);
    verify();
    session.apply(
        new Edit("Rounds", project -> project.withTraining(project.training().withRounds(9))));
    assertThat(model.reportProperty().get()).isNotNull();

    session.apply(
        new Edit(
            "Labels",
            project ->
                TrainingEdits.withAlgorithm(
                    project, spec -> spec.withLabels(LabelPlacement.ON_CLIENT))));
    assertThat(model.reportProperty().get()).isNull();
  }

  @Test
  void whoCancelsSeesNothingHalfDone() {
    session.open(TrainingProjects.small(1, 1), null);
    model.verify();
    Job job = jobs.active().get(0);
    job.cancel();
    fx.runUntil(() -> !model.runningProperty().get());

    assertThat(model.reportProperty().get()).isNull();
    assertThat(job.stateProperty().get()).isEqualTo(Job.State.CANCELLED);
  }

  @Test
  void withoutASplitThereIsNothingToVerify() {
    session.open(
        TrainingEdits.withAlgorithm(
            TrainingProjects.small(1, 1), spec -> spec.withScheme(Scheme.FEDERATED)),
        null);
    model.verify();
    fx.runUntil(() -> !model.runningProperty().get());

    assertThat(model.reportProperty().get()).isNull();
    assertThat(notices.newsProperty().get().message()).contains("splits nothing");
  }

  @Test
  void aProjectAboutDelayAloneStartsNoJob() {
    session.open(Projects.ofClients(2), null);
    model.verify();

    assertThat(jobs.active()).isEmpty();
  }

  private void verify() {
    model.verify();
    fx.runUntil(() -> !model.runningProperty().get());
  }
}
