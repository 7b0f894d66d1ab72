package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.testing.BuiltPlugin;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.conformance.StandardProblems;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** A plug-in is added, used, checked, switched off, removed and put back, without a restart. */
@ExtendWith(ApplicationExtension.class)
class PluginManagerJourneyTest {
  private static final int PATIENCE_S = 120;

  @TempDir Path folder;

  private final ScriptedAnswers answers = new ScriptedAnswers();
  private Workbench workbench;

  @Start
  void start(Stage stage) throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    Files.writeString(plugins.resolve("broken.jar"), "not a jar");
    workbench =
        new Workbench(
            stage,
            new SettingsStore(folder.resolve("settings.json")),
            answers,
            InstalledOptimizers.load(plugins, GuardLimits.INTERACTIVE, Set.of()));
    stage.show();
  }

  @Stop
  void stop() {
    workbench.close();
  }

  @Test
  void theWholeWindowFollowsThePlugins(FxRobot robot) throws Exception {
    openProjectPlannedWith("kind");
    waitFor(() -> problems(robot).equals("2 problems")); // the broken jar, and no optimizer kind
    robot.clickOn("#main-menu").clickOn("#menu-plugins");
    assertThat(text(robot, "#plugin-message")).startsWith("It cannot be read:");

    answers.plugin = BuiltPlugin.in(folder.resolve("kind"));
    robot.clickOn("#plugins-add");
    waitFor(() -> headline(robot).startsWith("T "));
    waitFor(() -> problems(robot).equals("1 problem"));
    assertThat(text(robot, "#plugin-name")).isEqualTo("kind 1.0.0");
    assertThat(offered(robot)).contains("kind");

    robot.clickOn("#plugin-check");
    waitFor(() -> robot.lookup("#report-verdict-kind").tryQuery().isPresent());
    assertThat(text(robot, "#report-verdict-kind")).isEqualTo("kind conforms");
    assertThat(robot.lookup("#plugin-measurements").<TableView<?>>query().getItems())
        .hasSize(StandardProblems.all().size());

    robot.clickOn("#plugin-enabled-kind");
    waitFor(() -> !offered(robot).contains("kind"));
    waitFor(() -> problems(robot).equals("2 problems"));
    robot.clickOn("#plugin-enabled-kind");
    waitFor(() -> offered(robot).contains("kind"));

    robot.clickOn("#plugin-remove");
    waitFor(() -> !offered(robot).contains("kind"));
    assertThat(folder.resolve("plugins/kind.jar")).doesNotExist();
    robot.clickOn("#notice-offer");
    waitFor(() -> offered(robot).contains("kind"));

    robot.clickOn("#plugins-close");
    assertThat(robot.lookup("#plugins-page").tryQuery()).isEmpty();
    assertThat(robot.lookup("#project-tree").<Node>query().isVisible()).isTrue();
  }

  /** The event is fired at the table, for a tooltip that happens to show takes a typed Escape. */
  @Test
  void escapeClosesThePageAndATabLeavesIt(FxRobot robot) throws Exception {
    openProjectPlannedWith("equal-bandwidth");
    waitFor(() -> headline(robot).startsWith("T "));
    robot.clickOn("#main-menu").clickOn("#menu-plugins");
    Node menu = robot.lookup("#main-menu").query();
    assertThat(menu.isFocused()).isFalse();
    Node table = robot.lookup("#plugins-table").query();
    robot.interact(
        () ->
            table.fireEvent(
                new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    assertThat(robot.lookup("#plugins-page").tryQuery()).isEmpty();
    assertThat(menu.isFocused()).isTrue();

    robot.clickOn("#main-menu").clickOn("#menu-plugins");
    assertThat(robot.lookup("#tab-place").<ToggleButton>query().isSelected()).isFalse();
    robot.clickOn("#tab-place");
    assertThat(robot.lookup("#plugins-page").tryQuery()).isEmpty();
    assertThat(robot.lookup("#tab-place").<ToggleButton>query().isSelected()).isTrue();
  }

  private void openProjectPlannedWith(String optimizer) throws IOException {
    ProjectStore store = new ProjectStore();
    Path project = folder.resolve("project.fedsllm");
    PlanSpec plan = new PlanSpec(OptimizerChoice.of(optimizer), List.of());
    store.save(new Samples(store).load(Samples.QUICKSTART).withPlan(plan), project);
    Platform.runLater(() -> workbench.openFile(project));
  }

  private static List<String> offered(FxRobot robot) {
    return robot.lookup("#optimizer").<ComboBox<OptimizerProvider>>query().getItems().stream()
        .map(OptimizerProvider::id)
        .toList();
  }

  private static String problems(FxRobot robot) {
    return text(robot, "#problems");
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).<Labeled>query().getText();
  }

  private static String headline(FxRobot robot) {
    return robot.lookup("#headline-delay").<Label>tryQuery().map(Label::getText).orElse("");
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
  }
}
