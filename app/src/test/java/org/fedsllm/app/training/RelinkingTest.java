package org.fedsllm.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.MissingInput;
import org.fedsllm.model.project.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelinkingTest {
  @TempDir Path folder;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final ReadinessViewModel readiness =
      new ReadinessViewModel(session, session::folder, background);
  private List<Path> data = List.of();
  private Path model;
  private final Relinking relinking =
      new Relinking(
          session,
          new Relinking.Questions(() -> data, () -> Optional.ofNullable(model)),
          new Notices(),
          background);

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void oneChosenFileFindsItsNeighboursAsOneEdit() throws IOException {
    Path moved = Files.createDirectory(folder.resolve("moved"));
    Files.writeString(moved.resolve("one.txt"), "Some text.");
    Files.writeString(moved.resolve("b.txt"), "Some text.");
    open(withFiles("texts/a.txt", "texts/b.txt", "texts/c.txt"));
    assertThat(readiness.readinessProperty().get().refusal())
        .isEqualTo("There is no data file texts/a.txt, and 2 more are missing. Choose it again.");

    data = List.of(moved.resolve("one.txt"));
    relinking.ask(missing().get(0));
    fx.runUntil(() -> missing().size() == 1);

    assertThat(session.settled().map(Project::training).orElseThrow().data())
        .isEqualTo(new DataSpec.Files(List.of("moved/one.txt", "moved/b.txt", "texts/c.txt"), 0.1));
    assertThat(session.undoNameProperty().get()).isEqualTo("Find texts/a.txt again");
  }

  @Test
  void withoutAnAnswerNothingChanges() {
    open(withFiles("texts/a.txt"));
    relinking.ask(missing().get(0));
    assertThat(session.undoNameProperty().get()).isNull();
  }

  @Test
  void aModelIsFoundAgainByItsFolder() throws IOException {
    Project small = TrainingProjects.small(1, 1);
    open(small.withTraining(small.training().withCheckpoint("gone")));
    model = Files.createDirectory(folder.resolve("model"));
    relinking.ask(missing().get(0));
    fx.runUntil(() -> missing().isEmpty());

    assertThat(session.settled().orElseThrow().training().checkpoint()).isEqualTo("model");
  }

  @Test
  void aFileThatComesBackIsSeenWhenTheUserDoes() throws IOException {
    open(withFiles("a.txt"));
    Files.writeString(folder.resolve("a.txt"), "Some text.");
    readiness.look();
    fx.runUntil(() -> missing().isEmpty());
    assertThat(readiness.readinessProperty().get().refusal()).isEmpty();
  }

  private List<MissingInput> missing() {
    return readiness.readinessProperty().get().missing();
  }

  private static Project withFiles(String... names) {
    Project small = TrainingProjects.small(1, 1);
    return small.withTraining(small.training().withData(new DataSpec.Files(List.of(names), 0.1)));
  }

  private void open(Project project) {
    session.open(project, folder.resolve("cell.fedsllm"));
    fx.runUntil(() -> !missing().isEmpty());
  }
}
