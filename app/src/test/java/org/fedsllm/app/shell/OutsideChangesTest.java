package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideChangesTest {
  private static final Project OPENED = Projects.ofClients(2);
  private static final Project MINE = Projects.ofClients(3);
  private static final Project THEIRS = Projects.ofClients(4);

  @TempDir Path folder;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final ProjectStore disk = new ProjectStore();
  private final Notices notices = new Notices();
  private Path file;
  private ProjectFiles files;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("cell.fedsllm");
    disk.save(OPENED, file);
    SettingsModel settings =
        new SettingsModel(new SettingsStore(folder.resolve("settings.json")), background);
    files =
        new ProjectFiles(
            session, disk, settings, notices, new ScriptedAnswers(), new Samples(disk), background);
    files.open(file);
    fx.runUntil(() -> session.projectProperty().get() != null);
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void aChangeIsNoticedAndReloadingCanBeUndone() throws IOException {
    edit();
    disk.save(THEIRS, file);
    files.look();
    awaitQuestion("cell.fedsllm was changed outside.");

    answer("Reload");
    fx.runUntil(() -> session.settled().orElseThrow().equals(THEIRS));
    assertThat(session.unsavedProperty().get()).isFalse();
    assertThat(notices.questions()).isEmpty();
    session.undo();
    assertThat(session.settled()).contains(MINE);
    assertThat(session.unsavedProperty().get()).isTrue();
  }

  @Test
  void savingDoesNotOverwriteWhatSomeoneElseWrote() throws IOException {
    edit();
    disk.save(THEIRS, file);
    files.save();
    awaitQuestion("Not saved: cell.fedsllm was changed outside.");
    assertThat(disk.load(file)).isEqualTo(THEIRS);
    assertThat(session.unsavedProperty().get()).isTrue();

    answer("Keep mine");
    fx.runUntil(() -> !session.unsavedProperty().get());
    assertThat(disk.load(file)).isEqualTo(MINE);
  }

  @Test
  void keptAgainstTheFileTheProjectIsUnsavedAndIsSavedWithoutMoreQuestions() throws IOException {
    disk.save(THEIRS, file);
    files.look();
    awaitQuestion("cell.fedsllm was changed outside.");
    answer("Keep mine");
    fx.runUntil(() -> session.unsavedProperty().get());

    files.save();
    fx.runUntil(() -> !session.unsavedProperty().get());
    assertThat(disk.load(file)).isEqualTo(OPENED);
  }

  @Test
  void ownSavesAndTouchesAreNoChanges() throws IOException {
    edit();
    files.save();
    files.save();
    fx.runUntil(() -> !session.unsavedProperty().get());
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    WatchedStore store = new WatchedStore(disk);
    store.load(file);
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(1)));
    assertThat(store.isChanged(file)).isFalse();
    assertThat(notices.questions()).isEmpty();
  }

  @Test
  void aRemovedFileIsWrittenAgain() throws IOException {
    edit();
    Files.delete(file);
    files.save();
    fx.runUntil(() -> !session.unsavedProperty().get());
    assertThat(disk.load(file)).isEqualTo(MINE);
  }

  private void edit() {
    session.apply(new Edit("Place clients", project -> MINE));
  }

  private void awaitQuestion(String words) {
    fx.runUntil(() -> !notices.questions().isEmpty());
    assertThat(notices.questions()).extracting("message").containsExactly(words);
  }

  private void answer(String words) {
    notices.questions().get(0).answers().stream()
        .filter(offer -> offer.words().equals(words))
        .findFirst()
        .orElseThrow()
        .action()
        .run();
    notices.answered(notices.questions().stream().map(q -> q.topic()).findFirst().orElse(""));
  }
}
