package org.fedsllm.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.fedsllm.app.history.HistoryFile;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.EditHistory;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;

/**
 * New, open, save and save as. Files are read and written off the FX thread; what cannot be read
 * never costs what is open. FX thread only.
 */
final class ProjectFiles {
  private final ProjectSession session;
  private final WatchedStore store;
  private final HistoryFile histories;
  private final SettingsModel settings;
  private final Notices notices;
  private final FileQuestions questions;
  private final Samples samples;
  private final Background background;
  private final OutsideChanges outside;

  ProjectFiles(
      ProjectSession session,
      ProjectStore store,
      SettingsModel settings,
      Notices notices,
      FileQuestions questions,
      Samples samples,
      Background background) {
    this.session = session;
    this.store = new WatchedStore(store);
    histories = new HistoryFile(store);
    this.settings = settings;
    this.notices = notices;
    this.questions = questions;
    this.samples = samples;
    this.background = background;
    outside = new OutsideChanges(session, this.store, notices, background);
  }

  /** Looks whether someone else changed the open file; asks what is to count if so. */
  void look() {
    outside.look();
  }

  /** Opens a new project, made after the template. */
  void create() {
    whenSafe(() -> answer(samples::template, session::openUnnamed));
  }

  /** Opens the sample called {@code name}; saving it asks for a file, so the sample stays. */
  void openSample(String name) {
    whenSafe(() -> answer(() -> samples.load(name), session::openUnnamed));
  }

  /** Asks for a file and opens it. */
  void open() {
    questions.whichToOpen().ifPresent(this::open);
  }

  /** Opens {@code file}, after the present project was saved or given up. */
  void open(Path file) {
    whenSafe(() -> read(file));
  }

  void save() {
    save(() -> {});
  }

  void saveAs() {
    saveAs(() -> {});
  }

  /** Closes the project; the welcome page shows again. */
  void close() {
    whenSafe(session::close);
  }

  /** Runs {@code next} once no change can be lost by it: at once, after saving, or never. */
  void whenSafe(Runnable next) {
    if (!session.unsavedProperty().get()) {
      next.run();
      return;
    }
    switch (questions.saveChanges(session.settled().map(Project::name).orElse("project"))) {
      case SAVE -> save(next);
      case DISCARD -> next.run();
      case CANCEL -> {}
    }
  }

  private void save(Runnable next) {
    Path file = session.fileProperty().get();
    if (file == null) {
      saveAs(next);
    } else {
      session.settled().ifPresent(project -> write(project, file, next));
    }
  }

  private void saveAs(Runnable next) {
    session
        .settled()
        .ifPresent(
            project ->
                questions
                    .whereToSave(project.name())
                    .map(ProjectFiles::withExtension)
                    .ifPresent(file -> write(named(project, file), file, next)));
  }

  /** {@code project}; one that has no name yet gets its file's, as an edit like any other. */
  private Project named(Project project, Path file) {
    if (!project.name().equals(Samples.UNTITLED)) {
      return project;
    }
    String fileName = file.getFileName().toString();
    String name = fileName.substring(0, fileName.length() - ProjectStore.EXTENSION.length());
    session.apply(new Edit("Name project", now -> now.withName(name)));
    return session.settled().orElseThrow();
  }

  private void answer(Callable<Project> reading, Consumer<Project> publish) {
    new Latest<>(background, publish, fault -> notices.fail(Notices.words(fault), fault))
        .ask(reading);
  }

  private void read(Path file) {
    boolean withHistory = keepsHistory();
    new Latest<HistoryFile.Opened>(
            background,
            opened -> {
              session.open(opened.history(), file);
              settings.update(now -> now.withRecent(file.toAbsolutePath().toString()));
              if (!opened.trouble().isEmpty()) {
                notices.tell(opened.trouble());
              }
            },
            fault -> cannotRead(file, fault))
        .ask(
            () -> {
              Project project = store.load(file);
              return withHistory
                  ? histories.load(file, project)
                  : new HistoryFile.Opened(EditHistory.of(project), "");
            });
  }

  private boolean keepsHistory() {
    return settings.get().preferences().keepsHistory();
  }

  private void cannotRead(Path file, Throwable fault) {
    if (Files.notExists(file)) {
      settings.update(now -> now.withoutRecent(file.toAbsolutePath().toString()));
    }
    notices.fail(Notices.words(fault), fault);
  }

  private void write(Project project, Path file, Runnable next) {
    EditHistory edits = session.historyProperty().get();
    boolean withHistory = keepsHistory();
    new Latest<String>(
            background,
            trouble -> {
              session.markSaved(project, file);
              settings.update(now -> now.withRecent(file.toAbsolutePath().toString()));
              notices.tell("Saved " + file.getFileName() + "." + trouble);
              next.run();
            },
            fault -> notSaved(file, next, fault))
        .ask(
            () -> {
              store.save(project, file);
              return withHistory ? keep(edits, file) : "";
            });
  }

  /** The project is saved with or without it; says what went wrong. */
  private String keep(EditHistory edits, Path file) {
    try {
      histories.save(edits, file);
      return "";
    } catch (IOException e) {
      return " Its history is not kept: " + Notices.words(e);
    }
  }

  private void notSaved(Path file, Runnable next, Throwable fault) {
    if (fault instanceof ChangedOutsideException) {
      outside.refused(
          file, () -> session.settled().ifPresent(project -> write(project, file, next)));
    } else {
      notices.fail("Not saved. " + Notices.words(fault), fault);
    }
  }

  private static Path withExtension(Path file) {
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(ProjectStore.EXTENSION)
        ? file
        : file.resolveSibling(name + ProjectStore.EXTENSION);
  }
}
