package org.fedsllm.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.JobQueue;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.training.data.ClientShare;
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

    assertThat(model.shares()).extracting(ClientShare::clientId).containsExactly("c1", "c2");
    assertThat(model.shares().get(0).sources()).containsExactly("noun.food");
    assertThat(model.shares()).allMatch(share -> share.trainingSequences() <= 500);
    assertThat(model.messageProperty().get()).isEmpty();
  }

  @Test
  void anotherPartitionIsDealtOutAnew() {
    deal();
    session.apply(
        new Edit(
            "Shuffle", project -> TrainingEdits.withPartition(project, PartitionSpec.Kind.IID)));
    fx.runUntil(() -> !model.shares().isEmpty());

    assertThat(model.shares().get(0).sources()).containsExactly("noun.food", "noun.body");
  }

  @Test
  void whatChangesNobodysShareIsNotDealtOutAnew() {
    deal();
    session.apply(
        new Edit("More rounds", project -> project.withTraining(project.training().withRounds(7))));

    assertThat(jobs.active()).isEmpty();
    assertThat(model.shares()).hasSize(2);
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

    assertThat(model.shares()).isEmpty();
    assertThat(model.messageProperty().get()).contains("delay alone");
  }

  private void deal() {
    session.open(TrainingProjects.small(1, 1), null);
    model.setInView(true);
    fx.runUntil(() -> !model.shares().isEmpty());
  }
}
