package org.fedsllm.app.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.fedsllm.app.settings.SettingsModel;

/** All commands, searched by words; what was asked for last comes first. FX thread only. */
final class PaletteViewModel {
  private final Supplier<List<Command>> commands;
  private final SettingsModel settings;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ObservableList<Command> found = FXCollections.observableArrayList();
  private List<Command> offered = List.of();

  /**
   * @param commands asked each time the palette opens
   * @param settings remember what was asked for
   */
  PaletteViewModel(Supplier<List<Command>> commands, SettingsModel settings) {
    this.commands = commands;
    this.settings = settings;
    query.addListener((property, before, now) -> search());
  }

  /** What the user looks for: the beginnings of words in any order, or letters in their order. */
  StringProperty queryProperty() {
    return query;
  }

  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** What fits the query; what cannot be done now stands at the end. */
  ObservableList<Command> found() {
    return FXCollections.unmodifiableObservableList(found);
  }

  /** Opens with all there is. */
  void open() {
    offered = commands.get();
    query.set("");
    search();
    open.set(true);
  }

  void close() {
    open.set(false);
  }

  /**
   * Closes, then does {@code command}, which thus sees the window as it was before. What cannot be
   * done now is not: its line says why.
   */
  void run(Command command) {
    if (command.disabled().get()) {
      return;
    }
    close();
    settings.update(now -> now.withRecentCommand(command.id()));
    command.action().run();
  }

  private void search() {
    found.setAll(PaletteSearch.of(offered, query.get(), settings.get().recentCommands()));
  }
}
