package org.fedsllm.app.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** All that can be asked for now, searched by words. FX thread only. */
final class PaletteViewModel {
  private final Supplier<List<Command>> commands;
  private final StringProperty query = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ObservableList<Command> found = FXCollections.observableArrayList();
  private List<Command> offered = List.of();

  /**
   * @param commands asked each time the palette opens; those that are off are left out
   */
  PaletteViewModel(Supplier<List<Command>> commands) {
    this.commands = commands;
    query.addListener((property, before, now) -> search());
  }

  /** What the user looks for: the beginnings of words, in any order. */
  StringProperty queryProperty() {
    return query;
  }

  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** What fits the query, in the order of the menu. */
  ObservableList<Command> found() {
    return FXCollections.unmodifiableObservableList(found);
  }

  /** Opens with all that can be asked for. */
  void open() {
    offered = commands.get().stream().filter(command -> !command.disabled().get()).toList();
    query.set("");
    search();
    open.set(true);
  }

  void close() {
    open.set(false);
  }

  /** Closes, then does {@code command}, which thus sees the window as it was before. */
  void run(Command command) {
    close();
    command.action().run();
  }

  private void search() {
    List<String> asked = words(query.get());
    found.setAll(offered.stream().filter(command -> fits(command, asked)).toList());
  }

  private static boolean fits(Command command, List<String> asked) {
    List<String> words = words(command.text().getValue());
    return asked.stream().allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
