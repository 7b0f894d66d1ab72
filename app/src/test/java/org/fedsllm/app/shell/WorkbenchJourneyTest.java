package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.fedsllm.app.map.MapView;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** A researcher's first minutes, by mouse and keyboard. */
@ExtendWith(ApplicationExtension.class)
class WorkbenchJourneyTest {
  private static final int PATIENCE_S = 60;
  private static final int TRAINING_PATIENCE_S = 300;
  private static final double BLOCK_PX = 50;
  private static final Station C1 = Station.client("c1");

  @TempDir Path folder;

  private final ScriptedAnswers answers = new ScriptedAnswers();
  private Workbench workbench;

  @Start
  void start(Stage stage) {
    workbench = new Workbench(stage, new SettingsStore(folder.resolve("settings.json")), answers);
    stage.show();
  }

  @Stop
  void stop() {
    workbench.close();
  }

  @Test
  void aSampleIsOpenedChangedTrainedSavedAndFoundAgain(FxRobot robot) throws Exception {
    openSample(robot, "quickstart");
    String opened = headline(robot);

    dragC1(robot, -60, -40);
    String dragged = waitForOtherHeadline(robot, opened);
    assertThat(text(robot, "#project-name")).isEqualTo("quickstart •");

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitFor(() -> headline(robot).equals(opened));
    robot.push(KeyCode.CONTROL, KeyCode.Y);
    waitFor(() -> headline(robot).equals(dragged));

    int split = splitLayer();
    robot.clickOn("#tab-split");
    moveCut(robot, BLOCK_PX);
    String moved = waitForOtherHeadline(robot, dragged);
    assertThat(splitLayer()).isEqualTo(split + 1);

    robot.clickOn("#tab-train");
    trainRounds(robot, 2);

    answers.save = folder.resolve("mine.fedsllm");
    robot.push(KeyCode.CONTROL, KeyCode.S);
    waitFor(() -> text(robot, "#project-name").equals("quickstart"));
    Project saved = new ProjectStore().load(answers.save);

    robot.push(KeyCode.CONTROL, KeyCode.W);
    waitFor(() -> robot.lookup("#welcome-open").tryQuery().isPresent());
    answers.open = answers.save;
    robot.push(KeyCode.CONTROL, KeyCode.O);
    waitFor(() -> robot.lookup("#project-tree").tryQuery().isPresent());
    waitFor(() -> headline(robot).equals(moved));
    assertThat(workbench.project()).contains(saved);
  }

  private void openSample(FxRobot robot, String name) throws TimeoutException {
    waitFor(() -> robot.lookup("#sample-" + name).tryQuery().isPresent());
    robot.clickOn("#sample-" + name);
    waitFor(() -> robot.lookup("#map").tryQuery().isPresent());
    waitFor(() -> headline(robot).startsWith("T "));
  }

  private static void dragC1(FxRobot robot, double dx, double dy) {
    MapView map = robot.lookup("#map").query();
    Point2D where = map.localToScreen(map.pointOf(C1).orElseThrow());
    robot.moveTo(where).press(MouseButton.PRIMARY);
    robot.moveBy(dx / 2, dy / 2).moveBy(dx / 2, dy / 2).release(MouseButton.PRIMARY);
  }

  /** A real language model learns, and the perplexity after the last round is said. */
  private static void trainRounds(FxRobot robot, int rounds) throws TimeoutException {
    robot.doubleClickOn("#rounds").push(KeyCode.CONTROL, KeyCode.A);
    robot.write(String.valueOf(rounds)).push(KeyCode.ENTER);
    robot.clickOn("#train-button");
    String end = "round %d of %d".formatted(rounds, rounds);
    WaitForAsyncUtils.waitFor(
        TRAINING_PATIENCE_S, TimeUnit.SECONDS, () -> text(robot, "#training-result").contains(end));
    waitFor(() -> !robot.lookup("#stop-training").query().isVisible());
    String[] perplexity = text(robot, "#training-result").split(" · ")[1].split(" → ");
    assertThat(Double.parseDouble(perplexity[1])).isLessThan(Double.parseDouble(perplexity[0]));
  }

  private static void moveCut(FxRobot robot, double dy) {
    robot.moveTo("#split-cut").press(MouseButton.PRIMARY);
    robot.moveBy(0, dy / 2).moveBy(0, dy / 2).release(MouseButton.PRIMARY);
  }

  private int splitLayer() {
    Project project = workbench.project().orElseThrow();
    return ((TransformerWorkload) project.workload()).splitLayer();
  }

  private static String waitForOtherHeadline(FxRobot robot, String before) throws TimeoutException {
    waitFor(() -> !headline(robot).equals(before));
    WaitForAsyncUtils.waitForFxEvents();
    return headline(robot);
  }

  private static String headline(FxRobot robot) {
    return text(robot, "#headline-delay");
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Label>query().getText();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
  }
}
