package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** From the choice of an algorithm to a trained round, in the Train place. */
@ExtendWith(ApplicationExtension.class)
class TrainingJourneyTest {
  private static final int PATIENCE_S = 120;

  @TempDir Path folder;

  private Workbench workbench;

  @Start
  void start(Stage stage) {
    workbench =
        new Workbench(
            stage, new SettingsStore(folder.resolve("settings.json")), new ScriptedAnswers());
    stage.show();
  }

  @Stop
  void stop() {
    workbench.close();
  }

  @Test
  void anAlgorithmIsChosenItsTextSeenItsSplitVerifiedAndARoundTrained(FxRobot robot)
      throws TimeoutException {
    waitFor(() -> robot.lookup("#sample-quickstart").tryQuery().isPresent());
    robot.clickOn("#sample-quickstart");
    waitFor(() -> robot.lookup("#map").tryQuery().isPresent());
    robot.clickOn("#tab-train");
    waitFor(() -> text(robot, "#headline-delay").startsWith("T "));
    String usual = text(robot, "#headline-delay");

    robot.clickOn("#algorithm");
    choose(robot, "#scheme", "SplitFed V2");
    choose(robot, "#boundary-bits", "8 bit");
    assertThat(project().algorithm().scheme()).isEqualTo(Scheme.SPLIT_FED_V2);
    assertThat(((TransformerWorkload) project().workload()).bitsPerActivation()).isEqualTo(8);
    assertThat(text(robot, "#algorithm")).contains("SplitFed V2").contains("8-bit activations");
    waitFor(() -> !text(robot, "#headline-delay").equals(usual));
    robot.clickOn("#algorithm");

    waitFor(() -> text(robot, "#data-report").contains("rows"));
    assertThat(text(robot, "#preflight")).startsWith("about ");

    robot.clickOn("#verify-split");
    waitFor(() -> text(robot, "#split-verdict").startsWith("The split learns"));

    robot.doubleClickOn("#rounds").push(KeyCode.CONTROL, KeyCode.A);
    robot.write("1").push(KeyCode.ENTER);
    robot.clickOn("#train-button");
    waitFor(() -> text(robot, "#training-result").contains("round 1 of 1"));
    waitFor(() -> !robot.lookup("#stop-training").query().isVisible());
    assertThat(text(robot, "#bytes-agreement")).isEqualTo("equal ✓");
  }

  private static void choose(FxRobot robot, String box, String option) throws TimeoutException {
    robot.clickOn(box);
    waitFor(() -> robot.lookup(option).tryQuery().isPresent());
    robot.clickOn(option);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Project project() {
    return workbench.project().orElseThrow();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
  }
}
