package org.fedsllm.app.shell;

import java.util.function.Consumer;
import javafx.scene.Node;
import org.fedsllm.app.control.ClientHover;
import org.fedsllm.app.control.FigurePanes;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.task.FxThread;
import org.fedsllm.app.task.JobQueue;

/** What every part of the window rests on; one of each a window. */
record Services(
    Background background,
    ProjectSession session,
    Selection selection,
    Notices notices,
    JobQueue jobs,
    SettingsModel settings,
    FileQuestions questions) {

  /** New ones, without a project. */
  static Services start(SettingsStore settings, FileQuestions questions) {
    Background background = new Background(FxThread.executor());
    ProjectSession session = new ProjectSession();
    return new Services(
        background,
        session,
        new Selection(session),
        new Notices(),
        new JobQueue(background),
        new SettingsModel(settings, background),
        questions);
  }

  /** The client under the pointer, for views that know of no stations. */
  ClientHover hover() {
    return new ClientHover(
        selection.hoveredProperty().map(station -> station.isClient() ? station.id() : null),
        client -> selection.hover(client.map(Station::client).orElse(null)));
  }

  /** Makes panes for figures, with the export of each. */
  FigurePanes figures(FigureFiles files) {
    return new FigurePanes(background, settings.appearanceProperty(), hover(), files);
  }

  /**
   * Exports figures, and reads from files where theirs come from.
   *
   * @param page opens a page before the places
   * @param close shows again what was there before
   */
  FigureFiles figureFiles(Consumer<Node> page, Runnable close) {
    return new FigureFiles(this, page, close);
  }
}
