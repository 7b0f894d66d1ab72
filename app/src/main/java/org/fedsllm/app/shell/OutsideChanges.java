package org.fedsllm.app.shell;

import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.Notices.Offer;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;
import org.fedsllm.model.project.Project;

/**
 * Notices that someone else changed the open project's file, and asks what is to count: the file or
 * what is in the window. Neither is lost by the answer: reloading can be undone. FX thread only.
 */
final class OutsideChanges {
  private static final String TOPIC = "changed outside";

  private final ProjectSession session;
  private final WatchedStore store;
  private final Notices notices;
  private final Background background;

  OutsideChanges(
      ProjectSession session, WatchedStore store, Notices notices, Background background) {
    this.session = session;
    this.store = store;
    this.notices = notices;
    this.background = background;
    session.fileProperty().addListener((property, before, now) -> notices.answered(TOPIC));
  }

  /** Looks whether the file changed; asks if so. */
  void look() {
    Path file = session.fileProperty().get();
    if (file == null || isAsked()) {
      return;
    }
    new Latest<Boolean>(
            background,
            changed -> {
              if (changed && file.equals(session.fileProperty().get()) && !isAsked()) {
                ask(file, "%s was changed outside.", session::markUnsaved);
              }
            },
            fault -> notices.fail(Notices.words(fault), fault))
        .ask(() -> store.isChanged(file));
  }

  /**
   * Asks after a save of {@code file} was refused.
   *
   * @param save tries again
   */
  void refused(Path file, Runnable save) {
    ask(file, "Not saved: %s was changed outside.", save);
  }

  private boolean isAsked() {
    return notices.questions().stream().anyMatch(question -> question.topic().equals(TOPIC));
  }

  private void ask(Path file, String words, Runnable kept) {
    notices.ask(
        TOPIC,
        words.formatted(file.getFileName()),
        List.of(
            new Offer("Reload", () -> reload(file)),
            new Offer("Keep mine", () -> keep(file, kept))));
  }

  private void reload(Path file) {
    new Latest<Project>(
            background,
            project -> reloaded(project, file),
            fault -> notices.fail("Not reloaded. " + Notices.words(fault), fault))
        .ask(() -> store.load(file));
  }

  private void reloaded(Project project, Path file) {
    if (!file.equals(session.fileProperty().get())) {
      return;
    }
    session.apply(new Edit("Reload " + file.getFileName(), mine -> project));
    session.markSaved(project, file);
    notices.tell("Reloaded %s. Undo brings yours back.".formatted(file.getFileName()));
  }

  private void keep(Path file, Runnable next) {
    new Latest<Path>(
            background, accepted -> next.run(), fault -> notices.fail(Notices.words(fault), fault))
        .ask(
            () -> {
              store.accept(file);
              return file;
            });
  }
}
