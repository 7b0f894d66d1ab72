package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
  private final List<String> done = new ArrayList<>();
  private final SimpleBooleanProperty nothingToUndo = new SimpleBooleanProperty(true);
  private final PaletteViewModel palette =
      new PaletteViewModel(
          () ->
              List.of(
                  command("Go to Plan"),
                  command("Plan with optimizer Equal bandwidth"),
                  command("Save as…"),
                  new Command(
                      "undo",
                      new SimpleStringProperty("Undo “Move c7”"),
                      null,
                      nothingToUndo,
                      () -> done.add("undo"))));

  @Test
  void offersAllThatCanBeAskedForNow() {
    palette.open();
    assertThat(found())
        .containsExactly("Go to Plan", "Plan with optimizer Equal bandwidth", "Save as…");
    nothingToUndo.set(false);
    palette.open();
    assertThat(found()).contains("Undo “Move c7”");
  }

  @Test
  void findsByTheBeginningsOfWordsInAnyOrder() {
    palette.open();
    palette.queryProperty().set("EQ plan");
    assertThat(found()).containsExactly("Plan with optimizer Equal bandwidth");
    palette.queryProperty().set("plan");
    assertThat(found()).containsExactly("Go to Plan", "Plan with optimizer Equal bandwidth");
    palette.queryProperty().set("lan");
    assertThat(found()).isEmpty();
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
    assertThat(palette.found()).hasSize(3);
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
        () -> done.add(words));
  }
}
