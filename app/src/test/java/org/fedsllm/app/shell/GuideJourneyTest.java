package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
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

/** F1 and the guide it opens. */
@ExtendWith(ApplicationExtension.class)
class GuideJourneyTest {
  private static final int PATIENCE_S = 60;

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
  void withoutAProjectF1OpensTheIndex(FxRobot robot) throws Exception {
    robot.push(KeyCode.F1);
    waitFor(() -> title(robot).equals("The guide"));
    assertThat(robot.lookup("#guide-contents").<ListView<?>>query().getItems())
        .hasSizeGreaterThan(6);
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> robot.lookup("#welcome-new").tryQuery().isPresent());
  }

  @Test
  void inAPlaceF1OpensItsPageAndF1ClosesIt(FxRobot robot) throws Exception {
    openQuickstart(robot);
    robot.clickOn("#tab-split");
    robot.push(KeyCode.F1);
    waitFor(() -> title(robot).equals("Split"));
    robot.push(KeyCode.F1);
    waitFor(() -> robot.lookup("#split-cut").tryQuery().isPresent());

    robot.clickOn("#tab-plan");
    robot.push(KeyCode.F1);
    waitFor(() -> title(robot).equals("Plan"));
    robot.push(KeyCode.ESCAPE);
    waitFor(() -> robot.lookup("#plan-place").tryQuery().isPresent());
  }

  @Test
  void aLinkLeadsToItsEquationAndBackAgain(FxRobot robot) throws Exception {
    openQuickstart(robot);
    robot.push(KeyCode.F1);
    waitFor(() -> title(robot).equals("Place"));
    robot.interact(() -> link(robot, "EQ-9").requestFocus());
    robot.push(KeyCode.ENTER);
    waitFor(() -> title(robot).equals("Equations"));
    assertThat(scroll(robot).getVvalue()).isPositive();
    robot.clickOn("#guide-back");
    waitFor(() -> title(robot).equals("Place"));
  }

  @Test
  void theKeysScrollAndTheWindowStaysInUse(FxRobot robot) throws Exception {
    openQuickstart(robot);
    robot.push(KeyCode.F1);
    waitFor(() -> title(robot).equals("Place"));
    robot.push(KeyCode.PAGE_DOWN);
    waitFor(() -> scroll(robot).getVvalue() > 0);
    robot.clickOn("#tab-channel");
    waitFor(() -> robot.lookup("#channel-place").tryQuery().isPresent());
    assertThat(robot.lookup("#guide").tryQuery()).isEmpty();
  }

  @Test
  void inTheDarkTheWordsAreLight(FxRobot robot) throws Exception {
    robot.push(KeyCode.F1);
    waitFor(() -> title(robot).equals("The guide"));
    double before = brightness(robot);
    robot.clickOn("#appearance");
    waitFor(() -> Math.abs(brightness(robot) - before) > 0.5);
  }

  private static double brightness(FxRobot robot) {
    return ((Color) words(robot).getFill()).getBrightness();
  }

  private static Text words(FxRobot robot) {
    return robot.lookup("#guide-page .guide-cell .guide-text").<Text>queryAll().iterator().next();
  }

  private void openQuickstart(FxRobot robot) throws TimeoutException {
    waitFor(() -> robot.lookup("#sample-quickstart").tryQuery().isPresent());
    robot.clickOn("#sample-quickstart");
    waitFor(() -> robot.lookup("#map").tryQuery().isPresent());
  }

  private static Node link(FxRobot robot, String words) {
    return robot.lookup("#guide-page .guide-link").<Text>queryAll().stream()
        .filter(link -> link.getText().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static ScrollPane scroll(FxRobot robot) {
    return robot.lookup("#guide-scroll").query();
  }

  private static String title(FxRobot robot) {
    return robot.lookup("#guide-page .guide-h1 .guide-text").<Text>queryAll().stream()
        .map(Text::getText)
        .collect(Collectors.joining());
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
