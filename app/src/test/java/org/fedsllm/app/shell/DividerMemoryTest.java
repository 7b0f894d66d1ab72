package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fedsllm.app.control.RememberedSplit;
import org.fedsllm.app.settings.SettingsModel;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.task.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DividerMemoryTest {
  private static final double TWO_PIXELS = 2.0 / 400;

  @TempDir Path folder;

  private final Background background = new Background(action -> action.run());
  private Stage stage;
  private SettingsModel settings;

  @Start
  void start(Stage shown) {
    stage = shown;
    settings = new SettingsModel(new SettingsStore(folder.resolve("settings.json")), background);
    show(new SplitPane(new Pane(), new Pane()));
    stage.show();
  }

  @Stop
  void stop() {
    background.close();
  }

  @Test
  void aDividerStandsWhereItWasLeft(FxRobot robot) {
    robot.drag(".split-pane-divider").moveBy(80, 0).drop();

    double left = settings.get().window().dividers().get("a-split");
    assertThat(left).isBetween(0.6, 0.8);

    robot.interact(() -> show(new SplitPane(new Pane(), new Pane())));
    WaitForAsyncUtils.waitForFxEvents();
    SplitPane next = robot.lookup("#a-split").query();
    assertThat(next.getDividerPositions()[0]).isCloseTo(left, within(TWO_PIXELS));
  }

  @Test
  void aSplitThatKeepsItsOwnMeasureHearsOfIt(FxRobot robot) {
    settings.update(now -> now.withWindow(layout -> layout.withDivider("a-split", 0.25)));
    double[] heard = new double[1];
    robot.interact(
        () -> {
          RememberedSplit[] own = new RememberedSplit[1];
          own[0] =
              new RememberedSplit(
                  Orientation.HORIZONTAL, () -> heard[0] = own[0].getDividerPositions()[0]);
          own[0].show(size -> new double[] {0.5}, new Pane(), new Pane());
          show(own[0]);
        });
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(heard[0]).isCloseTo(0.25, within(TWO_PIXELS));
  }

  private void show(SplitPane split) {
    split.setId("a-split");
    split.setPrefSize(400, 100);
    VBox place = new VBox(split);
    place.setFillWidth(false); // the stage may still have the size of another test
    new DividerMemory(settings).keep(place);
    stage.setScene(new Scene(place, 400, 100));
  }
}
