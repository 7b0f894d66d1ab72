package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Tab leads through every page as the eye goes, and one always sees where it is. */
@ExtendWith(ApplicationExtension.class)
class FocusOrderTest {
  private static final int MOST_STOPS = 100;
  private static final double AROUND_PX = 4;
  private static final int PATIENCE_MS = 20_000;

  /** A ring around the smallest thing, a check box, has twice as many. */
  private static final int LEAST_PIXELS = 60;

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
  void theWelcomePageIsWalkedThrough() throws TimeoutException {
    window.waitUntilShown("#sample-quickstart");
    assertThat(walk())
        .containsSubsequence("welcome-new", "sample-quickstart", "problems", "main-menu");
  }

  @Test
  void everyPlaceIsWalkedThroughFromTheBarToTheFoot() throws TimeoutException {
    window.openSample("quickstart");
    assertThat(walk()).containsSubsequence("project-tree", "map", "delay-figure", "problems");
    window.place("Channel");
    assertThat(walk()).containsSubsequence("main-band", "link-budget", "delay-figure");
    window.place("Split");
    assertThat(walk()).containsSubsequence("block-stack", "split-figure", "lora-rank");
    window.place("Plan");
    assertThat(walk()).containsSubsequence("optimizers", "plan-with-tdma", "global-constant");
    window.place("Train");
    window.waitFor(() -> window.text("#data-report").contains("rows"));
    window.waitUntilHidden("#job-cancel"); // a button that goes takes the keyboard with it
    assertThat(walk()).containsSubsequence("training-x-0", "rounds", "data", "problems");
  }

  /** The ids of all stops of the Tab key, from where the keyboard is around to it again. */
  private List<String> walk() {
    List<String> ids = new ArrayList<>();
    Node first = step();
    Node stop = first;
    do {
      assertThat(ids).as("stops without coming round").hasSizeLessThan(MOST_STOPS);
      ids.add(stop.getId());
      Rectangle2D where = around(stop);
      Image with = picture(where);
      Node next = step();
      assertThat(different(with, picture(where)))
          .as("pixels that show the keyboard at %s", stop)
          .isGreaterThan(LEAST_PIXELS);
      stop = next;
    } while (stop != first);
    return ids;
  }

  private Node step() {
    window.press(KeyCode.TAB);
    WaitForAsyncUtils.waitForFxEvents();
    return window.focused().orElseThrow();
  }

  private static Rectangle2D around(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return new Rectangle2D(
        Math.max(0, bounds.getMinX() - AROUND_PX),
        Math.max(0, bounds.getMinY() - AROUND_PX),
        bounds.getWidth() + 2 * AROUND_PX,
        bounds.getHeight() + 2 * AROUND_PX);
  }

  private Image picture(Rectangle2D where) {
    SnapshotParameters cut = new SnapshotParameters();
    cut.setViewport(where);
    return WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE_MS, () -> window.stage().getScene().getRoot().snapshot(cut, null));
  }

  private static int different(Image one, Image other) {
    int count = 0;
    for (int y = 0; y < (int) one.getHeight(); y++) {
      for (int x = 0; x < (int) one.getWidth(); x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          count++;
        }
      }
    }
    return count;
  }
}
