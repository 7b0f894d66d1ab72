package org.fedsllm.app.shell;

import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.settings.Scale;
import org.fedsllm.app.settings.SettingsModel;

/** The commands of the main menu, in groups. */
final class Commands {
  private static final ObservableBooleanValue NEVER = new SimpleBooleanProperty(false);

  private static final Map<String, String> REFUSALS =
      Map.of(
          "larger", "Nothing larger is offered.",
          "smaller", "The window is at 100 % already.",
          "usual-scale", "The window is at 100 % already.");

  private final ProjectSession session;
  private final ProjectFiles files;
  private final Pages pages;
  private final SettingsModel settings;
  private final Runnable quit;

  Commands(
      ProjectSession session,
      ProjectFiles files,
      Pages pages,
      SettingsModel settings,
      Runnable quit) {
    this.session = session;
    this.files = files;
    this.pages = pages;
    this.settings = settings;
    this.quit = quit;
  }

  List<Command> fileGroup() {
    BooleanBinding closed = session.projectProperty().isNull();
    return List.of(
        command("new", "New project", "Shortcut+N", NEVER, files::create),
        command("open", "Open…", "Shortcut+O", NEVER, files::open),
        command("save", "Save", "Shortcut+S", closed, files::save),
        command("save-as", "Save as…", "Shortcut+Shift+S", closed, files::saveAs),
        command("close", "Close project", "Shortcut+W", closed, files::close));
  }

  List<Command> editGroup() {
    return List.of(
        named("undo", "Undo", session.undoNameProperty(), "Shortcut+Z", session::undo),
        named("redo", "Redo", session.redoNameProperty(), "Shortcut+Y", session::redo),
        command(
            "history",
            "History…",
            "Shortcut+H",
            session.projectProperty().isNull(),
            pages::history));
  }

  List<Command> viewGroup() {
    ObservableBooleanValue largest =
        settings.scaleProperty().greaterThanOrEqualTo(Scale.larger(Integer.MAX_VALUE));
    ObservableBooleanValue usual = settings.scaleProperty().lessThanOrEqualTo(Scale.USUAL);
    return List.of(
        command("larger", "Draw everything larger", "Shortcut+PLUS", largest, settings::enlarge),
        command("smaller", "Draw everything smaller", "Shortcut+MINUS", usual, settings::reduce),
        command(
            "usual-scale",
            "Draw everything at 100 %",
            "Shortcut+0",
            usual,
            () -> settings.update(now -> now.withScale(Scale.USUAL))));
  }

  List<Command> toolGroup() {
    return List.of(
        command("settings", "Settings…", "Shortcut+COMMA", NEVER, pages::settings),
        command("plugins", "Plug-ins…", null, NEVER, pages::plugins),
        command("log", "Log", null, NEVER, pages::log),
        command("guide", "Guide", "F1", NEVER, pages.help()::toggle),
        command("about", "About", null, NEVER, pages::about));
  }

  List<Command> endGroup() {
    return List.of(command("quit", "Quit", "Shortcut+Q", NEVER, quit));
  }

  private static Command command(
      String id, String text, String key, ObservableBooleanValue disabled, Runnable action) {
    return new Command(
        id,
        new SimpleStringProperty(text),
        key == null ? null : KeyCombination.valueOf(key),
        disabled,
        REFUSALS.getOrDefault(id, "No project is open."),
        action);
  }

  /** A command that says what it acts on, and is off where that is {@code null}. */
  private static Command named(
      String id, String verb, StringExpression target, String key, Runnable action) {
    return new Command(
        id,
        Bindings.createStringBinding(
            () -> target.get() == null ? verb : verb + " “" + target.get() + "”", target),
        KeyCombination.valueOf(key),
        target.isNull(),
        "There is nothing to " + id + ".",
        action);
  }
}
