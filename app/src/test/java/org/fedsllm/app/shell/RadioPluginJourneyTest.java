package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.testing.BuiltPlugin;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.optimizer.guard.GuardLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A plug-in's path loss is chosen in the Channel place, set, and planned with. */
@ExtendWith(ApplicationExtension.class)
class RadioPluginJourneyTest {
  @TempDir Path folder;

  private DrivenWindow window;

  @Start
  void start(Stage stage) throws IOException {
    Path jar =
        BuiltPlugin.withPathLoss(
            folder.resolve("walls"), "return 40 + wallDb + 30 * Math.log10(distanceM);");
    window =
        DrivenWindow.show(
            stage,
            folder,
            InstalledOptimizers.load(jar.getParent(), GuardLimits.INTERACTIVE, Set.of()));
  }

  @Stop
  void stop() {
    window.close();
  }

  @Test
  void itsParametersAreFieldsWhileItIsChosen() throws Exception {
    window.openSample(Samples.QUICKSTART);
    window.click("#tab-channel");
    assertThat(window.isShown("#path-loss-form")).isFalse();
    String before = window.headline();

    choose("Thick walls");
    window.waitFor(() -> !window.headline().equals(before));
    assertThat(field().getText()).isEqualTo("5");
    assertThat(window.<Node>node("#path-loss-intercept").getParent().getParent().isVisible())
        .isFalse();

    String thin = window.headline();
    window
        .robot()
        .interact(
            () -> {
              field().setText("25");
              field().fireEvent(new ActionEvent());
            });
    window.waitFor(() -> !window.headline().equals(thin));
    assertThat(window.project().scenario().radio().pathLoss())
        .isEqualTo(
            new PluggedPathLoss("thick-walls", ParameterValues.DEFAULTS.with("wallDb", 25.0)));

    window
        .robot()
        .interact(
            () -> {
              field().setText("31");
              field().fireEvent(new ActionEvent());
            });
    assertThat(window.text("#path-loss-wallDb-error")).isNotBlank();

    choose("log-distance");
    window.waitFor(() -> window.headline().equals(before));
    assertThat(window.isShown("#path-loss-form")).isFalse();
  }

  private void choose(String words) {
    ComboBox<Object> box = window.node("#path-loss");
    List<Object> options = box.getItems();
    Object option =
        options.stream()
            .filter(one -> box.getConverter().toString(one).equals(words))
            .findFirst()
            .orElseThrow();
    window.robot().interact(() -> box.setValue(option));
  }

  private TextField field() {
    return window.node("#path-loss-wallDb");
  }
}
