package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** From the welcome page to a trained run and a figure in a file, without a mouse. */
@ExtendWith(ApplicationExtension.class)
class KeyboardJourneyTest {
  private static final int MOST_STOPS = 60;

  @TempDir Path folder;

  private DrivenWindow window;

  @Start
  void start(Stage stage) {
    window = DrivenWindow.show(stage, folder);
  }

  @Stop
  void stop() {
    window.close();
  }

  @Test
  void aRunIsTrainedAndItsFigureExportedByKeysAlone() throws Exception {
    window.waitUntilShown("#sample-quickstart");
    tabTo("sample-quickstart");
    window.press(KeyCode.ENTER);
    window.waitForProject();

    String opened = window.headline();
    tabTo("project-tree");
    while (!window.isShown("#client-power")) {
      window.press(KeyCode.DOWN);
    }
    tabTo("map");
    window.press(KeyCode.SHIFT, KeyCode.LEFT);
    String nudged = window.waitForOtherHeadline(opened);

    tabTo("tab-place");
    window.press(KeyCode.RIGHT);
    window.waitUntilShown("#channel-place");
    window.press(KeyCode.RIGHT);
    window.waitUntilShown("#block-stack");
    int split = window.splitLayer();
    tabTo("block-stack");
    window.press(KeyCode.DOWN);
    window.waitForOtherHeadline(nudged);
    assertThat(window.splitLayer()).isEqualTo(split + 1);

    openByPalette("go train");
    window.waitUntilShown("#train-place");
    tabTo("rounds");
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.robot().write("1").push(KeyCode.ENTER);
    tabTo("train-button");
    window.press(KeyCode.SPACE);
    window.waitFor(() -> window.text("#training-result").equals("round 1 of 1"));
    window.waitUntilHidden("#stop-training");

    Path file = folder.resolve("figure.pdf");
    window.answers().export = file;
    tabTo("training-figure");
    window.press(KeyCode.ENTER);
    window.waitUntilShown("#figure-export-column");
    window.press(KeyCode.DOWN);
    window.press(KeyCode.ENTER);
    window.waitFor(() -> Files.exists(file));
  }

  @Test
  void menusAndSwitchesAnswerToKeys() throws Exception {
    window.openSample("quickstart");
    tabTo("main-menu");
    window.press(KeyCode.SPACE);
    window.waitUntilShown("#menu-new");
    window.press(KeyCode.ESCAPE);
    window.waitUntilHidden("#menu-new");
    assertThat(window.focused()).map(node -> node.getId()).contains("main-menu");

    openByPalette("go channel");
    tabTo("downlink");
    window.press(KeyCode.SPACE);
    window.waitFor(() -> window.project().scenario().radio().downlink() != null);
    openByPalette("go plan");
    tabTo("plan-details-0");
    window.press(KeyCode.RIGHT);
    window.waitFor(() -> window.<ToggleButton>node("#plan-details-1").isSelected());
    window.waitUntilShown("#lock-main-c1");
  }

  private void openByPalette(String words) throws Exception {
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    window.waitUntilShown("#palette");
    window.robot().write(words).push(KeyCode.ENTER);
    window.waitUntilHidden("#palette");
  }

  /** Presses Tab until what has {@code id} has the keyboard. */
  private void tabTo(String id) {
    for (int i = 0; i < MOST_STOPS; i++) {
      if (window.focused().filter(node -> id.equals(node.getId())).isPresent()) {
        return;
      }
      window.press(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    throw new AssertionError("Tab does not lead to " + id);
  }
}
