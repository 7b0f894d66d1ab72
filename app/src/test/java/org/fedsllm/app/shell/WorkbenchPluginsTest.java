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
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.settings.SettingsStore;
import org.fedsllm.app.testing.BuiltPlugin;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Jars in the plug-in folder as the user of the window meets them: a good, a bad, a broken one. */
@ExtendWith(ApplicationExtension.class)
class WorkbenchPluginsTest {
  private static final int PATIENCE_S = 60;

  @TempDir Path folder;

  private Workbench workbench;

  @Start
  void start(Stage stage) throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    Files.copy(BuiltPlugin.in(folder.resolve("kind")), plugins.resolve("kind.jar"));
    Path furious =
        BuiltPlugin.in(
            folder.resolve("furious"),
            source ->
                source.replace(
                    "double[] main = new",
                    "if (size > 0) throw new IllegalStateException(\"no\");"
                        + " double[] main = new"));
    Files.copy(furious, plugins.resolve("furious.jar"));
    Files.writeString(plugins.resolve("broken.jar"), "not a jar");
    workbench =
        new Workbench(
            stage,
            new SettingsStore(folder.resolve("settings.json")),
            InstalledOptimizers.load(plugins, GuardLimits.INTERACTIVE, Set.of()));
    stage.show();
  }

  @Stop
  void stop() {
    workbench.close();
  }

  @Test
  void aGoodPluginPlansAndTheOthersAreNamed(FxRobot robot) throws Exception {
    open("kind");
    waitFor(() -> headline(robot).startsWith("T "));
    assertThat(problems(robot))
        .singleElement()
        .asString()
        .startsWith("The plug-in broken.jar was not loaded. It cannot be read:");

    open("furious");
    waitFor(() -> robot.lookup("#problems").<Labeled>query().getText().equals("2 problems"));

    assertThat(problems(robot).get(1))
        .startsWith(
            "No complete plan (failed). furious (plug-in furious 1.0.0) threw"
                + " IllegalStateException: no (at com.example.optimizer.ProportionalShares");
  }

  private void open(String optimizer) throws IOException {
    ProjectStore store = new ProjectStore();
    Path project = folder.resolve(optimizer + ".fedsllm");
    PlanSpec plan =
        new PlanSpec(OptimizerChoice.of(optimizer), List.of(OptimizerChoice.of("fedsllm-exact")));
    store.save(new Samples(store).load(Samples.QUICKSTART).withPlan(plan), project);
    Platform.runLater(() -> workbench.openFile(project));
  }

  private static List<String> problems(FxRobot robot) {
    robot.clickOn("#problems");
    List<String> words =
        robot.lookup(".context-menu .label").<Label>queryAll().stream()
            .map(Labeled::getText)
            .filter(text -> text != null && !text.isBlank())
            .toList();
    robot.push(KeyCode.ESCAPE);
    return words;
  }

  private static String headline(FxRobot robot) {
    return robot.lookup("#headline-delay").<Label>tryQuery().map(Label::getText).orElse("");
  }

  private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(PATIENCE_S, TimeUnit.SECONDS, condition);
  }
}
