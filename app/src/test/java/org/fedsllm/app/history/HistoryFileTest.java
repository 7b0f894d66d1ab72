package org.fedsllm.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fedsllm.app.session.EditHistory;
import org.fedsllm.app.session.EditStep;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  @TempDir Path folder;

  private final HistoryFile files = new HistoryFile(new ProjectStore());
  private Path project;

  @BeforeEach
  void name() {
    project = folder.resolve("cell.fedsllm");
  }

  @Test
  void whatIsKeptIsWhatWasDoneAndNotUndone() throws IOException {
    EditHistory history = seeds(3);
    files.save(history.at(2), project);

    HistoryFile.Opened opened = files.load(project, history.after(2));

    assertThat(opened.trouble()).isEmpty();
    assertThat(opened.history().steps()).extracting(EditStep::name).containsExactly("1", "2");
    assertThat(opened.history().current()).isEqualTo(history.after(2));
    assertThat(opened.history().begin()).isEqualTo(history.begin());
  }

  @Test
  void aProjectWithoutAHistoryGetsNoFile() throws IOException {
    files.save(seeds(0), project);
    assertThat(HistoryFile.of(project)).doesNotExist();
    assertThat(files.load(project, seeds(0).begin()).history()).isEqualTo(seeds(0));
  }

  @Test
  void whatSomeoneElseChangedIsAStepOfItsOwn() throws IOException {
    files.save(seeds(1), project);
    Project other = Projects.ofClients(3);

    EditHistory opened = files.load(project, other).history();

    assertThat(opened.current()).isEqualTo(other);
    assertThat(opened.undoName()).contains(HistoryFile.OUTSIDE);
    assertThat(opened.after(1)).isEqualTo(seeds(1).current());
  }

  @Test
  void aHistoryThatCannotBeReadCostsNothingButItself() throws IOException {
    Files.writeString(HistoryFile.of(project), "begin {");
    Project now = Projects.ofClients(2);

    HistoryFile.Opened opened = files.load(project, now);

    assertThat(opened.history()).isEqualTo(EditHistory.of(now));
    assertThat(opened.trouble()).startsWith("The history begins anew.").contains("line 1");
  }

  @Test
  void olderStepsBecomePartOfTheBeginning() throws IOException {
    EditHistory history = seeds(HistoryFile.KEPT + 5);
    files.save(history, project);

    EditHistory opened = files.load(project, history.current()).history();

    assertThat(opened.steps()).hasSize(HistoryFile.KEPT);
    assertThat(opened.begin()).isEqualTo(history.after(5));
  }

  private static EditHistory seeds(int count) {
    EditHistory history = EditHistory.of(Projects.ofClients(2));
    for (int i = 1; i <= count; i++) {
      Project after = history.current().withSeed(1000 + i);
      history = history.with(new EditStep("" + i, Optional.empty(), after));
    }
    return history;
  }
}
