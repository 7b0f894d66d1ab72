package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Every command by keyboard alone, through the palette. */
@ExtendWith(ApplicationExtension.class)
class PaletteJourneyTest {
  @TempDir Path folder;

  private DrivenWindow window;

  @Start
  void start(Stage stage) {
    window = DrivenWindow.show(stage, folder);
    window.workbench().openSample("quickstart");
  }

  @Stop
  void stop() {
    window.close();
  }

  @Test
  void placesOptimizersAndExportsAreReachedByWords() throws Exception {
    window.waitForProject();
    ask("go plan");
    window.waitFor(() -> window.<ToggleButton>node("#tab-plan").isSelected());

    ask("go place");
    String before = window.project().plan().optimizer().id();
    ask("optimizer equal");
    window.waitFor(() -> !window.project().plan().optimizer().id().equals(before));
    ask("undo");
    window.waitFor(() -> window.project().plan().optimizer().id().equals(before));

    window.answers().export = folder.resolve("figure.svg");
    ask("export delay");
    window.waitFor(() -> Files.exists(window.answers().export));
  }

  @Test
  void escapeClosesItAndGivesTheKeyboardBack() throws Exception {
    window.waitForProject();
    window.robot().interact(() -> window.node("#tab-split").requestFocus());
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    window.waitFor(() -> palette().isVisible());
    window.press(KeyCode.ESCAPE);
    window.waitFor(() -> !palette().isVisible());
    assertThat(window.node("#tab-split").isFocused()).isTrue();
  }

  private void ask(String words) throws TimeoutException {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    window.waitFor(() -> palette().isVisible());
    window.robot().write(words).push(KeyCode.ENTER);
    window.waitFor(() -> !palette().isVisible());
  }

  private Node palette() {
    return window.node("#palette");
  }
}
