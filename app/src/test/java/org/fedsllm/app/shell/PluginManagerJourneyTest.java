package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.sample.Samples;
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
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A plug-in is added, used, checked, switched off, removed and put back, without a restart. */
@ExtendWith(ApplicationExtension.class)
class PluginManagerJourneyTest {
  @TempDir Path folder;

  private DrivenWindow window;

  @Start
  void start(Stage stage) throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
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
  void theWholeWindowFollowsThePlugins() throws Exception {
    openProjectPlannedWith("kind");
    window.waitFor(() -> problems().equals("2 problems")); // the broken jar, and no optimizer kind
    window.click("#main-menu");
    window.click("#menu-plugins");
    assertThat(window.text("#plugin-message")).startsWith("It cannot be read:");

    window.answers().plugin = BuiltPlugin.in(folder.resolve("kind"));
    window.click("#plugins-add");
    window.waitFor(() -> window.headline().startsWith("T "));
    window.waitFor(() -> problems().equals("1 problem"));
    assertThat(window.text("#plugin-name")).isEqualTo("kind 1.0.0");
    assertThat(offered()).contains("kind");

    window.click("#plugin-check");
    window.waitUntilShown("#report-verdict-kind");
    assertThat(window.text("#report-verdict-kind")).isEqualTo("kind conforms");
    assertThat(window.<TableView<?>>node("#plugin-measurements").getItems())
        .hasSize(StandardProblems.all().size());

    window.click("#plugin-enabled-kind");
    window.waitFor(() -> !offered().contains("kind"));
    window.waitFor(() -> problems().equals("2 problems"));
    window.click("#plugin-enabled-kind");
    window.waitFor(() -> offered().contains("kind"));

    window.click("#plugin-remove");
    window.waitFor(() -> !offered().contains("kind"));
    assertThat(folder.resolve("plugins/kind.jar")).doesNotExist();
    window.click("#notice-offer");
    window.waitFor(() -> offered().contains("kind"));

    window.click("#plugins-close");
    assertThat(window.isShown("#plugins-page")).isFalse();
    assertThat(window.isShown("#project-tree")).isTrue();
  }

  /** The event is fired at the table, for a tooltip that happens to show takes a typed Escape. */
  @Test
  void escapeClosesThePageAndATabLeavesIt() throws Exception {
    openProjectPlannedWith("equal-bandwidth");
    window.waitFor(() -> window.headline().startsWith("T "));
    window.click("#main-menu");
    window.click("#menu-plugins");
    Node menu = window.node("#main-menu");
    assertThat(menu.isFocused()).isFalse();
    Node table = window.node("#plugins-table");
    window
        .robot()
        .interact(
            () ->
                table.fireEvent(
                    new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
    assertThat(window.isShown("#plugins-page")).isFalse();
    assertThat(menu.isFocused()).isTrue();

    window.click("#main-menu");
    window.click("#menu-plugins");
    assertThat(window.<ToggleButton>node("#tab-place").isSelected()).isFalse();
    window.click("#tab-place");
    assertThat(window.isShown("#plugins-page")).isFalse();
    assertThat(window.<ToggleButton>node("#tab-place").isSelected()).isTrue();
  }

  private void openProjectPlannedWith(String optimizer) throws IOException, TimeoutException {
    ProjectStore store = new ProjectStore();
    Path project = folder.resolve("project.fedsllm");
    PlanSpec plan = new PlanSpec(OptimizerChoice.of(optimizer), List.of());
    store.save(new Samples(store).load(Samples.QUICKSTART).withPlan(plan), project);
    window.openFile(project);
  }

  private List<String> offered() {
    return window.<ComboBox<OptimizerProvider>>node("#optimizer").getItems().stream()
        .map(OptimizerProvider::id)
        .toList();
  }

  private String problems() {
    return window.text("#problems");
  }
}
