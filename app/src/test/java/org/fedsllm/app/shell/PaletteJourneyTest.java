package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fedsllm.app.settings.SettingsStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Every command by keyboard alone, through the palette. */
@ExtendWith(ApplicationExtension.class)
class PaletteJourneyTest {
  private static final int PATIENCE_S = 60;

  @TempDir Path folder;

  private final ScriptedAnswers answers = new ScriptedAnswers();
  private Workbench workbench;

  @Start
  void start(Stage stage) {
    workbench = new Workbench(stage, new SettingsStore(folder.resolve("settings.json")), answers);
    workbench.openSample("quickstart");
    stage.show();
  }

  @Stop
  void stop() {
    workbench.close();
  }

  @Test
  void placesOptimizersAndExportsAreReachedByWords(FxRobot robot) throws Exception {
    waitFor(() -> robot.lookup("#map").tryQuery().isPresent());
    ask(robot, "go plan");
    waitFor(() -> robot.lookup("#tab-plan").<ToggleButton>query().isSelected());

    ask(robot, "go place");
    String before = workbench.project().orElseThrow().plan().optimizer().id();
    ask(robot, "optimizer equal");
    waitFor(() -> !workbench.project().orElseThrow().plan().optimizer().id().equals(before));
    ask(robot, "undo");
    waitFor(() -> workbench.project().orElseThrow().plan().optimizer().id().equals(before));

    answers.export = folder.resolve("figure.svg");
    ask(robot, "export delay");
    waitFor(() -> Files.exists(answers.export));
  }

  @Test
  void escapeClosesItAndGivesTheKeyboardBack(FxRobot robot) throws Exception {
    waitFor(() -> robot.lookup("#map").tryQuery().isPresent());
    robot.interact(() -> robot.lookup("#tab-split").query().requestFocus());
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    waitFor(() -> palette(robot).isVisible());
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> !palette(robot).isVisible());
    assertThat(robot.lookup("#tab-split").query().isFocused()).isTrue();
  }

  private static void ask(FxRobot robot, String words) throws TimeoutException {
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
    waitFor(() -> palette(robot).isVisible());
    robot.write(words).push(KeyCode.ENTER);
    waitFor(() -> !palette(robot).isVisible());
  }

  private static Node palette(FxRobot robot) {
    return robot.lookup("#palette").query();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
  }
}
