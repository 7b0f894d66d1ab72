package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The window drawn larger: what it shows stays whole and can be grabbed. */
@ExtendWith(ApplicationExtension.class)
class ScaleJourneyTest {
  private static final double PIXEL = 2;
  private static final double DRAG_PX = 60;

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
  void keysScaleTheWindowWithItsDividersAndPopups() throws Exception {
    window.openSample("quickstart");
    double before = onScreen("#train-button").getHeight();
    double rowBefore = rowOfOptimizers();

    window.press(KeyCode.CONTROL, KeyCode.PLUS);
    window.waitFor(() -> onScreen("#train-button").getHeight() > before + PIXEL);
    assertThat(window.text("#scale")).isEqualTo("125 %");
    assertThat(onScreen("#train-button").getHeight()).isCloseTo(1.25 * before, within(PIXEL));
    assertThat(onScreen("#train-button").getMaxX())
        .isLessThanOrEqualTo(window.stage().getScene().getWidth());
    assertThat(rowOfOptimizers()).isCloseTo(1.25 * rowBefore, within(PIXEL));

    Bounds divider = onScreen("#columns > .split-pane-divider");
    window
        .robot()
        .moveTo(divider.getCenterX(), divider.getCenterY())
        .press(MouseButton.PRIMARY)
        .moveBy(DRAG_PX, 0)
        .release(MouseButton.PRIMARY);
    assertThat(onScreen("#columns > .split-pane-divider").getCenterX())
        .isCloseTo(divider.getCenterX() + DRAG_PX, within(PIXEL));

    window.press(KeyCode.CONTROL, KeyCode.DIGIT0);
    window.waitFor(() -> onScreen("#train-button").getHeight() < before + PIXEL);
  }

  /** Height of a row of the list that the optimizer box opens. */
  private double rowOfOptimizers() throws Exception {
    window.click("#optimizer");
    window.waitFor(() -> Window.getWindows().size() > 1);
    Node row = window.robot().lookup(".combo-box-popup .list-cell").query();
    double height = row.localToScreen(row.getLayoutBounds()).getHeight();
    window.press(KeyCode.ESCAPE);
    window.waitFor(() -> Window.getWindows().size() == 1);
    return height;
  }

  private Bounds onScreen(String id) {
    Node node = window.node(id);
    return node.localToScreen(node.getLayoutBounds());
  }
}
