package org.fedsllm.app.recovery;

import java.util.Optional;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.Latest;

/**
 * Keeps every unsaved state of the session in the window's recovery file, and drops it once there
 * is nothing to lose. Previews are not kept: they are no edits yet. FX thread only; files are
 * written off it, and of states that come faster than the disk only the newest.
 */
public final class Autosave {
  private static final String PROBLEM = "recovery";

  private final ProjectSession session;
  private final RecoveryStore store;
  private final Notices notices;
  private final Background background;
  private final Latest<Optional<UnsavedState>> writing;
  private Optional<UnsavedState> asked = Optional.empty();
  private boolean looking;

  public Autosave(
      ProjectSession session, RecoveryStore store, Notices notices, Background background) {
    this.session = session;
    this.store = store;
    this.notices = notices;
    this.background = background;
    writing = new Latest<>(background, kept -> notices.mended(PROBLEM), this::fail);
  }

  /** Follows the session from now on. */
  public void start() {
    session.projectProperty().addListener((property, before, now) -> lookSoon());
    session.unsavedProperty().addListener((property, before, now) -> lookSoon());
    session.fileProperty().addListener((property, before, now) -> lookSoon());
  }

  /** Later, since the session changes property by property and is whole only at the end. */
  private void lookSoon() {
    if (!looking) {
      looking = true;
      background.publish(this::look);
    }
  }

  private void look() {
    looking = false;
    Optional<UnsavedState> now =
        session
            .settled()
            .filter(project -> session.unsavedProperty().get())
            .map(
                project ->
                    new UnsavedState(project, Optional.ofNullable(session.fileProperty().get())));
    if (now.equals(asked)) {
      return;
    }
    asked = now;
    writing.ask(
        () -> {
          if (now.isPresent()) {
            store.keep(now.get());
          } else {
            store.drop();
          }
          return now;
        });
  }

  private void fail(Throwable fault) {
    asked = Optional.empty();
    notices.stand(
        PROBLEM, "Edits are not kept for the case of a crash; save often. " + Notices.words(fault));
  }
}
