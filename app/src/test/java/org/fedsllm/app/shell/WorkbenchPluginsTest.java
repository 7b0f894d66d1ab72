package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.testing.BuiltPlugin;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Jars in the plug-in folder as the user of the window meets them: a good, a bad, a broken one. */
@ExtendWith(ApplicationExtension.class)
class WorkbenchPluginsTest {
  @TempDir Path folder;

  private DrivenWindow window;

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
    window =
        DrivenWindow.show(
            stage, folder, InstalledOptimizers.load(plugins, GuardLimits.INTERACTIVE, Set.of()));
  }

  @Stop
  void stop() {
    window.close();
  }

  @Test
  void aGoodPluginPlansAndTheOthersAreNamed() throws Exception {
    open("kind");
    window.waitFor(() -> window.headline().startsWith("T "));
    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("The plug-in broken.jar was not loaded. It cannot be read:");

    open("furious");
    window.waitFor(() -> window.text("#problems").equals("2 problems"));

    assertThat(problems().get(1))
        .startsWith(
            "No complete plan (failed). furious (plug-in furious 1.0.0) threw"
                + " IllegalStateException: no (at com.example.optimizer.ProportionalShares");
  }

  private void open(String optimizer) throws IOException, TimeoutException {
    ProjectStore store = new ProjectStore();
    Path project = folder.resolve(optimizer + ".fedsllm");
    PlanSpec plan =
        new PlanSpec(OptimizerChoice.of(optimizer), List.of(OptimizerChoice.of("fedsllm-exact")));
    store.save(new Samples(store).load(Samples.QUICKSTART).withPlan(plan), project);
    window.openFile(project);
  }

  private List<String> problems() {
    window.click("#problems");
    List<String> words =
        window.robot().lookup(".context-menu .label").<Label>queryAll().stream()
            .map(Labeled::getText)
            .filter(text -> text != null && !text.isBlank())
            .toList();
    window.press(KeyCode.ESCAPE);
    return words;
  }
}
