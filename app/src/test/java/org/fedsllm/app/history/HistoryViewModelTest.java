package org.fedsllm.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.history.ProjectScript;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {
  @TempDir Path folder;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession(() -> Instant.EPOCH);
  private final Notices notices = new Notices();
  private final HistoryViewModel model = new HistoryViewModel(session, notices, background);

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void noProjectHasNoHistory() {
    assertThat(model.rows()).isEmpty();
    session.openUnnamed(Projects.ofClients(2));
    assertThat(model.rows()).hasSize(1);
    session.close();
    assertThat(model.rows()).isEmpty();
    assertThat(model.present()).isEqualTo(-1);
  }

  @Test
  void theListShowsWhatIsDoneAndWhatIsUndone() {
    session.openUnnamed(Projects.ofClients(2));
    seed(7);
    seed(8);
    session.undo();

    assertThat(model.rows())
        .extracting(HistoryRow::state)
        .containsExactly(HistoryRow.State.DONE, HistoryRow.State.PRESENT, HistoryRow.State.UNDONE);
    assertThat(model.rows().get(2).name()).isEqualTo("Seed 8");
  }

  @Test
  void goingToARowGoesThere() {
    session.openUnnamed(Projects.ofClients(2));
    seed(7);
    seed(8);
    model.goTo(model.rows().get(0));
    assertThat(model.present()).isZero();
    assertThat(session.settled()).contains(Projects.ofClients(2));

    model.goTo(model.rows().get(2));
    assertThat(session.settled().map(Project::seed)).contains(8L);
  }

  @Test
  void aRowSaysWhatItChangedAndHowToDoSoWithoutTheWindow() {
    session.open(Projects.ofClients(2), Path.of("cell.fedsllm"));
    seed(7);
    model.look(model.rows().get(1));
    fx.runUntil(() -> model.changedProperty().get().row() != null);
    assertThat(model.changedProperty().get().text()).isEqualTo("set seed 7");
    assertThat(model.command()).isEqualTo("fedsllm edit cell.fedsllm 'set seed 7'");

    model.look(model.rows().get(0));
    assertThat(model.changedProperty().get().changes()).isEmpty();
    assertThat(model.command()).isEmpty();
  }

  @Test
  void theScriptHoldsWhatIsDoneAndNotUndone() throws IOException {
    session.openUnnamed(Projects.ofClients(2));
    seed(7);
    seed(8);
    session.undo();
    Path file = folder.resolve(model.scriptName());
    model.export(file);
    fx.runUntil(() -> notices.newsProperty().get() != null);

    assertThat(notices.newsProperty().get().message()).isEqualTo("Wrote 1 step to cell.steps.");
    ProjectStore store = new ProjectStore();
    assertThat(ProjectScript.parse(Files.readString(file), "script", store).replay(store))
        .isEqualTo(session.settled().orElseThrow());
  }

  @Test
  void whatCannotBeWrittenIsSaid() {
    session.openUnnamed(Projects.ofClients(2));
    model.export(folder.resolve("no").resolve("cell.steps"));
    fx.runUntil(() -> notices.newsProperty().get() != null);

    assertThat(notices.newsProperty().get().failure()).isTrue();
    assertThat(notices.newsProperty().get().message()).contains("Make it, or save elsewhere");
  }

  private void seed(long seed) {
    session.apply(new Edit("Seed " + seed, project -> project.withSeed(seed)));
  }
}
