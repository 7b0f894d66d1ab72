package org.fedsllm.app.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.Notices.Question;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Autosave and the offer of the next start, together. */
class RecoveryViewModelTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T16:42:10Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final Notices notices = new Notices();
  private RecoveryStore store;

  @BeforeEach
  void make() {
    store = new RecoveryStore(folder, CLOCK);
    new Autosave(session, store, notices, background).start();
  }

  @AfterEach
  void close() throws IOException {
    background.close();
    store.close();
  }

  @Test
  void everyEditIsKeptAndOfferedByTheNextStart() throws IOException {
    Path file = folder.resolve("mine.fedsllm");
    session.open(Projects.ofClients(2), file);
    session.apply(edit(3));
    session.apply(edit(4));
    Project edited = session.settled().orElseThrow();
    awaitKept(edited);
    store.close();

    NextStart next = new NextStart();
    next.model.look();
    fx.runUntil(() -> !next.notices.questions().isEmpty());
    Question question = next.notices.questions().get(0);
    assertThat(question.message()).isEqualTo("Recovered edits of cell from 16:42.");
    assertThat(question.answers()).extracting("words").containsExactly("Open", "Discard");

    question.answers().get(0).action().run();
    fx.runUntil(() -> next.session.projectProperty().get() != null);
    assertThat(next.session.settled()).contains(edited);
    assertThat(next.session.fileProperty().get()).isEqualTo(file.toAbsolutePath());
    assertThat(next.session.unsavedProperty().get()).isTrue();
    assertThat(next.notices.questions()).isEmpty();
    assertThat(next.model.offers()).isEmpty();
    next.store.close();
  }

  @Test
  void discardedEditsAreNotOfferedAgain() throws IOException {
    session.open(Projects.ofClients(2), null);
    awaitKept(session.settled().orElseThrow());
    store.close();

    NextStart next = new NextStart();
    next.model.look();
    fx.runUntil(() -> !next.model.offers().isEmpty());
    next.model.discard(next.model.offers().get(0));
    assertThat(next.model.offers()).isEmpty();
    assertThat(next.notices.questions()).isEmpty();
    fx.runUntil(() -> keptFiles().isEmpty());
  }

  @Test
  void savingDropsTheRecoveryFile() {
    session.open(Projects.ofClients(2), folder.resolve("mine.fedsllm"));
    session.apply(edit(3));
    awaitKept(session.settled().orElseThrow());
    session.markSaved(session.settled().orElseThrow(), folder.resolve("mine.fedsllm"));
    fx.runUntil(() -> keptFiles().isEmpty());
  }

  @Test
  void undoneToTheSavedStateThereIsNothingToKeep() {
    session.open(Projects.ofClients(2), folder.resolve("mine.fedsllm"));
    session.apply(edit(3));
    awaitKept(session.settled().orElseThrow());
    session.undo();
    fx.runUntil(() -> keptFiles().isEmpty());
  }

  @Test
  void aFolderThatRefusesIsAProblemThatStands() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    ProjectSession other = new ProjectSession();
    RecoveryStore refused = new RecoveryStore(file.resolve("recovery"), CLOCK);
    new Autosave(other, refused, notices, background).start();
    other.open(Projects.ofClients(2), null);
    fx.runUntil(() -> !notices.problems().isEmpty());
    assertThat(notices.problems().get(0).message()).contains("not kept for the case of a crash");
  }

  private final class NextStart {
    private final ProjectSession session = new ProjectSession();
    private final Notices notices = new Notices();
    private final RecoveryStore store = new RecoveryStore(folder, CLOCK);
    private final RecoveryViewModel model =
        new RecoveryViewModel(session, store, notices, background, Runnable::run, CLOCK);
  }

  private static Edit edit(int clients) {
    return new Edit("Place clients", project -> Projects.ofClients(clients));
  }

  private void awaitKept(Project project) {
    fx.runUntil(() -> keptFiles().size() == 1 && isKept(keptFiles().get(0), project));
  }

  private static boolean isKept(Path file, Project project) {
    try {
      return new RecoveryFile().read(file).state().project().equals(project);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<Path> keptFiles() {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".recovery")).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
