package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

class ProjectFilesTest {
  @TempDir Path folder;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final ProjectStore store = new ProjectStore();
  private final Notices notices = new Notices();
  private final ScriptedAnswers answers = new ScriptedAnswers();
  private SettingsModel settings;
  private ProjectFiles files;

  @BeforeEach
  void make() {
    settings = new SettingsModel(new SettingsStore(folder.resolve("settings.json")), background);
    files =
        new ProjectFiles(
            session, store, settings, notices, answers, new Samples(store), background);
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void aSavedProjectOpensAgainAsItWas() {
    session.open(Projects.ofClients(3), null);
    answers.save = folder.resolve("mine");
    files.save();
    awaitNews();

    Path file = folder.resolve("mine.fedsllm");
    assertThat(session.fileProperty().get()).isEqualTo(file);
    assertThat(session.unsavedProperty().get()).isFalse();
    assertThat(settings.get().recentFiles()).containsExactly(file.toAbsolutePath().toString());

    Project saved = session.projectProperty().get();
    session.close();
    files.open(file);
    fx.runUntil(() -> session.projectProperty().get() != null);
    assertThat(session.projectProperty().get()).isEqualTo(saved);
  }

  @Test
  void undoReachesBackBeforeTheProjectWasOpened() throws IOException {
    openSaved();
    rename("first");
    files.save();
    awaitNews();
    session.close();
    files.open(folder.resolve("cell.fedsllm"));
    fx.runUntil(() -> session.projectProperty().get() != null);

    assertThat(session.unsavedProperty().get()).isFalse();
    assertThat(session.undoNameProperty().get()).isNotNull();
    session.undo();
    assertThat(session.settled().map(Project::name)).contains("cell");
    assertThat(session.unsavedProperty().get()).isTrue();
  }

  @Test
  void aHistoryThatIsNotWantedIsNotKept() throws IOException {
    settings.update(now -> now.withPreferences(preferences -> preferences.withHistoryKept(false)));
    openSaved();
    rename("first");
    files.save();
    awaitNews();

    assertThat(folder.resolve("cell.fedsllm")).exists();
    assertThat(folder.resolve("cell.fedsllm.steps")).doesNotExist();
  }

  @Test
  void savingAgainAsksNoMore() throws IOException {
    openSaved();
    answers.save = null;
    rename("other");
    files.save();
    awaitNews();

    assertThat(store.load(folder.resolve("cell.fedsllm")).name()).isEqualTo("other");
  }

  @Test
  void anEditWhileSavingStaysUnsaved() throws IOException {
    openSaved();
    rename("first");
    files.save();
    rename("second");
    awaitNews();

    assertThat(session.unsavedProperty().get()).isTrue();
    assertThat(store.load(folder.resolve("cell.fedsllm")).name()).isEqualTo("first");
  }

  @Test
  void aBrokenFileIsExplainedAndCostsNothing() throws IOException {
    session.open(Projects.ofClients(3), null);
    session.markSaved(session.settled().orElseThrow(), folder.resolve("elsewhere.fedsllm"));
    Path broken = folder.resolve("broken.fedsllm");
    Files.writeString(broken, "{\"format\": \"fedsllm-project\", \"version\": 1, \"proj");
    files.open(broken);
    awaitNews();

    assertThat(notices.newsProperty().get().failure()).isTrue();
    assertThat(notices.newsProperty().get().message()).contains("broken.fedsllm");
    assertThat(session.projectProperty().get().name()).isEqualTo("cell");
  }

  @Test
  void aFileThatIsGoneLeavesTheRecentFiles() {
    Path gone = folder.resolve("gone.fedsllm").toAbsolutePath();
    settings.update(now -> now.withRecent(gone.toString()));
    files.open(gone);
    awaitNews();

    assertThat(settings.get().recentFiles()).isEmpty();
    assertThat(notices.newsProperty().get().message()).contains("There is no file");
  }

  @Test
  void aFolderThatIsNotThereLeavesTheProjectUnsaved() {
    session.open(Projects.ofClients(3), null);
    answers.save = folder.resolve("no").resolve("such").resolve("mine.fedsllm");
    files.save();
    awaitNews();

    assertThat(notices.newsProperty().get().message()).startsWith("Not saved.");
    assertThat(session.unsavedProperty().get()).isTrue();
  }

  @Test
  void anUntouchedSampleIsGivenUpWithoutAsking() {
    files.openSample(Samples.QUICKSTART);
    fx.runUntil(() -> session.projectProperty().get() != null);
    assertThat(session.unsavedProperty().get()).isFalse();

    files.close();
    assertThat(session.projectProperty().get()).isNull();
    assertThat(answers.timesAskedToSave).isZero();
  }

  @Test
  void cancellingTheQuestionKeepsTheChangedProject() {
    session.open(Projects.ofClients(3), null);
    answers.saveChanges = FileQuestions.Answer.CANCEL;
    files.close();

    assertThat(session.projectProperty().get()).isNotNull();
  }

  @Test
  void discardingGivesTheChangedProjectUp() {
    session.open(Projects.ofClients(3), null);
    answers.saveChanges = FileQuestions.Answer.DISCARD;
    files.close();

    assertThat(session.projectProperty().get()).isNull();
  }

  @Test
  void savingFirstSavesAndThenGoesOn() {
    session.open(Projects.ofClients(3), null);
    answers.saveChanges = FileQuestions.Answer.SAVE;
    answers.save = folder.resolve("mine.fedsllm");
    files.close();
    fx.runUntil(() -> session.projectProperty().get() == null);

    assertThat(folder.resolve("mine.fedsllm")).exists();
  }

  @Test
  void savingThatFailsGoesNoFurther() {
    session.open(Projects.ofClients(3), null);
    answers.saveChanges = FileQuestions.Answer.SAVE;
    answers.save = folder.resolve("no").resolve("mine.fedsllm");
    files.close();
    awaitNews();

    assertThat(session.projectProperty().get()).isNotNull();
  }

  @Test
  void aNewProjectHasANameToBeChanged() {
    files.create();
    fx.runUntil(() -> session.projectProperty().get() != null);

    assertThat(session.projectProperty().get().name()).isEqualTo("untitled");
    assertThat(session.fileProperty().get()).isNull();
  }

  private void openSaved() throws IOException {
    Path file = folder.resolve("cell.fedsllm");
    store.save(Projects.ofClients(3), file);
    session.open(store.load(file), file);
  }

  private void rename(String name) {
    session.apply(new Edit("Rename", project -> project.withName(name)));
  }

  private void awaitNews() {
    fx.runUntil(() -> notices.newsProperty().get() != null);
  }
}
