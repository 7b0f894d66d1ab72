package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.project.PlanSpec;
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

/** Shares are locked, solved around, saved and freed again; a split is taken over. */
@ExtendWith(ApplicationExtension.class)
class LockJourneyTest {
  private static final int PATIENCE_S = 60;

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
  void aLockedShareIsSolvedAroundSavedAndUndone(FxRobot robot) throws Exception {
    openPlan(robot);
    robot.clickOn("#plan-with-equal-bandwidth");
    waitFor(() -> status(robot).equals("solved"));
    robot.clickOn("#plan-details-1");
    waitFor(() -> robot.lookup("#lock-main-c1").tryQuery().isPresent());
    robot.clickOn("#lock-main-c1");
    waitFor(() -> plan().lockOf("c1", Link.MAIN).isPresent());
    double equalHz = plan().lockOf("c1", Link.MAIN).map(LockedShare::bandwidthHz).orElseThrow();

    robot.clickOn("#plan-with-fedsllm-exact");
    waitFor(() -> status(robot).equals("proved optimal"));
    String around = headline(robot);
    assertThat(isLocked(robot)).isTrue();
    answers.save = folder.resolve("locked.fedsllm");
    robot.push(KeyCode.CONTROL, KeyCode.S);
    waitFor(() -> text(robot, "#project-name").equals("quickstart"));
    assertThat(new ProjectStore().load(answers.save).plan().lockedShares())
        .containsExactly(new LockedShare("c1", Link.MAIN, equalHz));

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitFor(() -> plan().lockedShares().isEmpty());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitFor(() -> status(robot).equals("proved optimal"));
    waitFor(() -> !headline(robot).equals(around));
    assertThat(seconds(headline(robot))).isLessThan(seconds(around));
  }

  @Test
  void theBestSplitIsTakenOverAndGivenBack(FxRobot robot) throws Exception {
    openPlan(robot);
    int own = splitLayer();
    robot.clickOn("#plan-with-best-split");
    waitFor(() -> robot.lookup("#use-design").tryQuery().isPresent());
    waitFor(() -> robot.lookup("#use-design").query().isVisible());
    robot.clickOn("#use-design");
    waitFor(() -> splitLayer() != own);
    waitFor(() -> !robot.lookup("#use-design").query().isVisible());
    assertThat(text(robot, "#design")).contains("chose what the project has");

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    waitFor(() -> splitLayer() == own);
  }

  private void openPlan(FxRobot robot) throws TimeoutException {
    waitFor(() -> robot.lookup("#sample-quickstart").tryQuery().isPresent());
    robot.clickOn("#sample-quickstart");
    waitFor(() -> robot.lookup("#map").tryQuery().isPresent());
    waitFor(() -> headline(robot).startsWith("T "));
    robot.clickOn("#tab-plan");
  }

  private PlanSpec plan() {
    return workbench.project().map(Project::plan).orElseThrow();
  }

  private int splitLayer() {
    Project project = workbench.project().orElseThrow();
    return ((TransformerWorkload) project.workload()).splitLayer();
  }

  private static boolean isLocked(FxRobot robot) {
    return robot.lookup("#lock-main-c1").<ToggleButton>query().isSelected();
  }

  private static double seconds(String headline) {
    return Double.parseDouble(headline.split(" ")[1]);
  }

  private static String headline(FxRobot robot) {
    return text(robot, "#headline-delay");
  }

  private static String status(FxRobot robot) {
    return text(robot, "#headline-status");
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Label>query().getText();
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
