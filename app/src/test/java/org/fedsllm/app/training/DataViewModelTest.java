package org.fedsllm.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.training.data.ClientReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataViewModelTest {
  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final JobQueue jobs = new JobQueue(background);
  private final DataViewModel model = new DataViewModel(session, jobs, () -> Path.of(""));

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void everyClientHasItsDomainAndAtMostItsSamples() {
    deal();

    assertThat(clients()).extracting(ClientReport::clientId).containsExactly("c1", "c2");
    assertThat(clients().get(0).sources()).containsExactly("noun.food");
    assertThat(clients()).allMatch(client -> client.trainingSequences() <= 500);
    assertThat(clients()).allMatch(client -> client.rows().tokens() > 0);
    assertThat(model.messageProperty().get()).isEmpty();
  }

  @Test
  void anotherPartitionIsDealtOutAnew() {
    deal();
    session.apply(
        new Edit(
            "Shuffle",
            project ->
                DataEdits.with(project, data -> DataEdits.dealtOut(data, PartitionSpec.Kind.IID))));
    fx.runUntil(() -> model.reportProperty().get() != null);

    assertThat(clients().get(0).sources()).containsExactly("noun.food", "noun.body");
  }

  @Test
  void whatChangesNobodysShareIsNotDealtOutAnew() {
    deal();
    session.apply(
        new Edit("More rounds", project -> project.withTraining(project.training().withRounds(7))));

    assertThat(jobs.active()).isEmpty();
    assertThat(clients()).hasSize(2);
  }

  @Test
  void whoCancelsIsToldAndAskedAgainNextTime() {
    session.open(TrainingProjects.small(1, 1), null);
    model.setInView(true);
    jobs.cancelAll();
    fx.runUntil(() -> jobs.active().isEmpty());
    assertThat(model.messageProperty().get()).startsWith("Stopped.");

    model.setInView(false);
    model.setInView(true);
    fx.runUntil(() -> model.reportProperty().get() != null);
    assertThat(model.messageProperty().get()).isEmpty();
  }

  @Test
  void outOfViewNothingIsDealtOut() {
    session.open(TrainingProjects.small(1, 1), null);

    assertThat(jobs.active()).isEmpty();
  }

  @Test
  void aProjectAboutDelayAloneHasNoText() {
    model.setInView(true);
    session.open(Projects.ofClients(2), null);

    assertThat(model.reportProperty().get()).isNull();
    assertThat(model.messageProperty().get()).contains("delay alone");
  }

  private void deal() {
    session.open(TrainingProjects.small(1, 1), null);
    model.setInView(true);
    fx.runUntil(() -> model.reportProperty().get() != null);
  }

  private List<ClientReport> clients() {
    return model.reportProperty().get().clients();
  }
}
