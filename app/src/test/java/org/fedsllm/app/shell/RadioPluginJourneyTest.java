package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.testing.BuiltPlugin;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** A plug-in's path loss is chosen in the Channel place, set, and planned with. */
@ExtendWith(ApplicationExtension.class)
class RadioPluginJourneyTest {
  private static final int PATIENCE_S = 60;

  @TempDir Path folder;

  private Workbench workbench;

  @Start
  void start(Stage stage) throws IOException {
    Path jar =
        BuiltPlugin.withPathLoss(
            folder.resolve("walls"), "return 40 + wallDb + 30 * Math.log10(distanceM);");
    workbench =
        new Workbench(
            stage,
            new SettingsStore(folder.resolve("settings.json")),
            InstalledOptimizers.load(jar.getParent(), GuardLimits.INTERACTIVE, Set.of()));
    stage.show();
  }

  @Stop
  void stop() {
    workbench.close();
  }

  @Test
  void itsParametersAreFieldsWhileItIsChosen(FxRobot robot) throws Exception {
    Platform.runLater(() -> workbench.openSample(Samples.QUICKSTART));
    waitFor(() -> headline(robot).startsWith("T "));
    robot.clickOn("#tab-channel");
    assertThat(robot.lookup("#path-loss-form").<Node>query().isVisible()).isFalse();
    String before = headline(robot);

    choose(robot, "Thick walls");
    waitFor(() -> !headline(robot).equals(before));
    assertThat(field(robot).getText()).isEqualTo("5");
    assertThat(
            robot.lookup("#path-loss-intercept").<Node>query().getParent().getParent().isVisible())
        .isFalse();

    String thin = headline(robot);
    robot.interact(
        () -> {
          field(robot).setText("25");
          field(robot).fireEvent(new ActionEvent());
        });
    waitFor(() -> !headline(robot).equals(thin));
    assertThat(workbench.project().orElseThrow().scenario().radio().pathLoss())
        .isEqualTo(
            new PluggedPathLoss("thick-walls", ParameterValues.DEFAULTS.with("wallDb", 25.0)));

    robot.interact(
        () -> {
          field(robot).setText("31");
          field(robot).fireEvent(new ActionEvent());
        });
    assertThat(robot.lookup("#path-loss-wallDb-error").<Labeled>query().getText()).isNotBlank();

    choose(robot, "log-distance");
    waitFor(() -> headline(robot).equals(before));
    assertThat(robot.lookup("#path-loss-form").<Node>query().isVisible()).isFalse();
  }

  private static void choose(FxRobot robot, String words) {
    ComboBox<Object> box = robot.lookup("#path-loss").query();
    List<Object> options = box.getItems();
    Object option =
        options.stream()
            .filter(one -> box.getConverter().toString(one).equals(words))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> box.setValue(option));
  }

  private static TextField field(FxRobot robot) {
    return robot.lookup("#path-loss-wallDb").query();
  }

  private static String headline(FxRobot robot) {
    return robot.lookup("#headline-delay").<Label>tryQuery().map(Label::getText).orElse("");
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
  }
}
