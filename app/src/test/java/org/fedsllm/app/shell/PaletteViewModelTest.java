package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaletteViewModelTest {
  @TempDir Path folder;

  private final List<String> done = new ArrayList<>();
  private final SimpleBooleanProperty nothingToUndo = new SimpleBooleanProperty(true);
  private final Background background = new Background(new FxQueue());
  private PaletteViewModel palette;

  @BeforeEach
  void make() {
    palette =
        new PaletteViewModel(
            () ->
                List.of(
                    new Command(
                        "undo",
                        new SimpleStringProperty("Undo “Move c7”"),
                        null,
                        nothingToUndo,
                        "There is nothing to undo.",
                        () -> done.add("undo")),
                    command("Go to Plan"),
                    command("Plan with optimizer Equal bandwidth"),
                    command("Save as…")),
            new SettingsModel(new SettingsStore(folder.resolve("settings.json")), background));
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void whatCannotBeDoneNowStandsAtTheEndAndIsNotDone() {
    palette.open();
    assertThat(found())
        .containsExactly(
            "Go to Plan", "Plan with optimizer Equal bandwidth", "Save as…", "Undo “Move c7”");
    palette.run(palette.found().get(3));
    assertThat(palette.openProperty().get()).isTrue();
    assertThat(done).isEmpty();

    nothingToUndo.set(false);
    palette.open();
    assertThat(found()).startsWith("Undo “Move c7”");
  }

  @Test
  void findsByTheBeginningsOfWordsInAnyOrder() {
    palette.open();
    palette.queryProperty().set("EQ plan");
    assertThat(found()).containsExactly("Plan with optimizer Equal bandwidth");
    palette.queryProperty().set("plan");
    assertThat(found()).containsExactly("Go to Plan", "Plan with optimizer Equal bandwidth");
  }

  @Test
  void findsByLettersInTheirOrderAfterWords() {
    palette.open();
    palette.queryProperty().set("eqbw");
    assertThat(found()).containsExactly("Plan with optimizer Equal bandwidth");
    palette.queryProperty().set("sa");
    assertThat(found()).startsWith("Save as…");
    palette.queryProperty().set("xq");
    assertThat(found()).isEmpty();
  }

  @Test
  void whatWasAskedForLastComesFirst() {
    palette.open();
    palette.run(palette.found().get(2));
    palette.open();
    assertThat(found()).startsWith("Save as…", "Go to Plan");
  }

  @Test
  void closesBeforeItRunsAndBeginsAnewEachTime() {
    palette.open();
    palette.queryProperty().set("save");
    palette.run(palette.found().get(0));
    assertThat(palette.openProperty().get()).isFalse();
    assertThat(done).containsExactly("Save as…");
    palette.open();
    assertThat(palette.queryProperty().get()).isEmpty();
    assertThat(palette.found()).hasSize(4);
  }

  private List<String> found() {
    return palette.found().stream().map(command -> command.text().getValue()).toList();
  }

  private Command command(String words) {
    return new Command(
        words,
        new SimpleStringProperty(words),
        null,
        new SimpleBooleanProperty(false),
        "",
        () -> done.add(words));
  }
}
