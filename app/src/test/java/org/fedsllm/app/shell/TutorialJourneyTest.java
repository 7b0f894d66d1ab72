package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.fedsllm.app.map.MapView;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** docs/guide/tutorial.md, step by step, with the window's own mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class TutorialJourneyTest {
  private static final int PATIENCE_S = 60;
  private static final int TRAINING_PATIENCE_S = 300;
  private static final double BLOCK_PX = 50;
  private static final Station C1 = Station.client("c1");
  private static final Station C2 = Station.client("c2");

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
  void everyStepOfTheTutorialWorks(FxRobot robot) throws Exception {
    emptyANewProject(robot);
    placeClients(robot);
    setTheChannel(robot);
    cutTheModel(robot);
    robot.clickOn("#tab-plan");
    waitFor(() -> text(robot, "#certificate").startsWith("Optimal"));
    assertThat(text(robot, "#execution")).contains("local iterations");
    train(robot);
    export(robot);

    answers.save = folder.resolve("tutorial.fedsllm");
    robot.push(KeyCode.CONTROL, KeyCode.S);
    waitFor(() -> answers.save.toFile().exists());
    assertThat(new ProjectStore().load(answers.save).scenario().clients()).hasSize(4);
  }

  private void emptyANewProject(FxRobot robot) throws TimeoutException {
    robot.clickOn("#welcome-new");
    waitFor(() -> robot.lookup("#map").tryQuery().isPresent());
    waitFor(() -> headline(robot).startsWith("T "));
    String eight = headline(robot);
    robot.clickOn(point(robot, C1));
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.press(KeyCode.CONTROL).clickOn(point(robot, C1)).release(KeyCode.CONTROL);
    robot.push(KeyCode.DELETE);
    waitFor(() -> clients() == 1);
    waitFor(() -> !headline(robot).equals(eight));
  }

  private void placeClients(FxRobot robot) throws TimeoutException {
    Point2D first = point(robot, C1);
    for (int i = 1; i <= 3; i++) {
      robot.doubleClickOn(first.add(40, 65 * i));
      int now = i + 1;
      waitFor(() -> clients() == now);
    }
    waitForPlan(robot);
    String before = headline(robot);
    robot.moveTo(point(robot, C2)).press(MouseButton.PRIMARY);
    robot.moveBy(-60, 0).moveBy(-60, 0).release(MouseButton.PRIMARY);
    waitFor(() -> !headline(robot).equals(before));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitFor(() -> headline(robot).equals(before));
  }

  private void setTheChannel(FxRobot robot) throws TimeoutException {
    robot.clickOn("#tab-channel");
    String wide = headline(robot);
    double bandHz = mainBandHz();
    type(robot, "#main-band", "5 MHz");
    waitFor(() -> mainBandHz() == 5e6);
    waitFor(() -> !headline(robot).equals(wide));
    type(robot, "#main-band", "10 MHz");
    waitFor(() -> mainBandHz() == bandHz);
  }

  private void cutTheModel(FxRobot robot) throws TimeoutException {
    robot.clickOn("#tab-split");
    int before = splitLayer();
    robot.moveTo("#split-cut").press(MouseButton.PRIMARY);
    robot.moveBy(0, BLOCK_PX / 2).moveBy(0, BLOCK_PX / 2).release(MouseButton.PRIMARY);
    waitFor(() -> splitLayer() == before + 1);
  }

  private void train(FxRobot robot) throws TimeoutException {
    robot.clickOn("#tab-train");
    type(robot, "#rounds", "2");
    robot.clickOn("#train-button");
    WaitForAsyncUtils.waitFor(
        TRAINING_PATIENCE_S,
        TimeUnit.SECONDS,
        () -> text(robot, "#training-result").contains("round 2 of 2"));
    waitFor(() -> !robot.lookup("#stop-training").query().isVisible());
  }

  private void export(FxRobot robot) throws TimeoutException {
    answers.export = folder.resolve("learning.pdf");
    openMenu(robot, robot.lookup("#training-figure").query());
    waitFor(() -> robot.lookup("#figure-export-column").tryQuery().isPresent());
    robot.clickOn("#figure-export-column");
    waitFor(() -> answers.export.toFile().length() > 0);
    assertThat(answers.export.toFile()).content(StandardCharsets.ISO_8859_1).startsWith("%PDF");
  }

  /** The headless platform sends no menu request on a right click: the test sends it itself. */
  private static void openMenu(FxRobot robot, Node figure) {
    Point2D where = figure.localToScreen(210, 150);
    robot.interact(
        () ->
            figure.fireEvent(
                new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    210,
                    150,
                    where.getX(),
                    where.getY(),
                    false,
                    null)));
  }

  private static void type(FxRobot robot, String field, String words) {
    robot.doubleClickOn(field).push(KeyCode.CONTROL, KeyCode.A);
    robot.write(words).push(KeyCode.ENTER);
  }

  private static Point2D point(FxRobot robot, Station station) {
    MapView map = robot.lookup("#map").query();
    return map.localToScreen(map.pointOf(station).orElseThrow());
  }

  private Project project() {
    return workbench.project().orElseThrow();
  }

  private int clients() {
    return project().scenario().clients().size();
  }

  private double mainBandHz() {
    return ((BandPlan.Separate) project().scenario().radio().band()).mainBandwidthHz();
  }

  private int splitLayer() {
    return ((TransformerWorkload) project().workload()).splitLayer();
  }

  private static void waitForPlan(FxRobot robot) throws TimeoutException {
    waitFor(() -> headline(robot).startsWith("T "));
    waitFor(() -> text(robot, "#headline-status").equals("proved optimal"));
  }

  private static String headline(FxRobot robot) {
    return text(robot, "#headline-delay");
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Label>query().getText();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
