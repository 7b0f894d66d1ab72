package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** What went wrong is taken back, and nothing is lost by a key too many. */
@ExtendWith(ApplicationExtension.class)
class MistakesJourneyTest {
  private static final Station C1 = Station.client("c1");
  private static final Station C2 = Station.client("c2");

  @TempDir Path folder;

  private DrivenWindow window;

  @Start
  void start(Stage stage) {
    window = DrivenWindow.show(stage, folder);
  }

  @Stop
  void stop() {
    window.close();
  }

  @Test
  void everyEditIsUndoneToTheBeginningAndRedoneToTheEnd() throws TimeoutException {
    window.openSample("quickstart");
    Project opened = window.project();
    window.map().drag(C1, -60, 20);
    window.map().click(C2);
    window.field("#client-power").type("20 dBm");
    window.map().click(C2);
    window.press(KeyCode.DELETE);
    window.waitFor(() -> window.clients() == opened.scenario().clients().size() - 1);
    window.place("Channel");
    window.field("#main-band").type("5 MHz");
    window.place("Split");
    window.moveCut(1);
    CheckBox target = window.node("#target-mlp-up");
    window.click("#target-mlp-up");
    window.place("Train");
    window.field("#rounds").type("3");
    Project edited = window.project();
    int edits = 7;

    for (int i = 0; i < edits; i++) {
      assertThat(window.project()).as("after %d undos", i).isNotEqualTo(opened);
      window.press(KeyCode.CONTROL, KeyCode.Z);
    }
    window.waitFor(() -> window.project().equals(opened));
    assertThat(target.isSelected()).isTrue();
    assertThat(window.projectName()).isEqualTo("quickstart");
    window.press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(window.project()).isEqualTo(opened);

    for (int i = 0; i < edits; i++) {
      window.press(KeyCode.CONTROL, KeyCode.Y);
    }
    window.waitFor(() -> window.project().equals(edited));
    window.press(KeyCode.CONTROL, KeyCode.Y);
    assertThat(window.project()).isEqualTo(edited);
  }

  @Test
  void changesAreAskedAboutBeforeAnythingCloses() throws Exception {
    Path file = folder.resolve("mine.fedsllm");
    new ProjectStore().save(new Samples(new ProjectStore()).template(), file);
    window.openFile(file);
    window.waitForProject();
    Project saved = window.project();
    window.map().drag(C1, -60, 20);
    Project edited = window.project();

    window.answers().saveChanges = FileQuestions.Answer.CANCEL;
    window.press(KeyCode.CONTROL, KeyCode.W);
    askToQuit();
    assertThat(window.answers().timesAskedToSave).isEqualTo(2);
    assertThat(window.project()).isEqualTo(edited);
    assertThat(window.stage().isShowing()).isTrue();

    window.answers().saveChanges = FileQuestions.Answer.DISCARD;
    window.press(KeyCode.CONTROL, KeyCode.W);
    window.waitUntilShown("#welcome");
    assertThat(new ProjectStore().load(file)).isEqualTo(saved);

    window.openFile(file);
    window.waitForProject();
    window.map().drag(C1, -60, 20);
    Project again = window.project();
    window.answers().saveChanges = FileQuestions.Answer.SAVE;
    askToQuit();
    window.waitFor(() -> !window.stage().isShowing());
    assertThat(new ProjectStore().load(file)).isEqualTo(again);
  }

  private void askToQuit() {
    window
        .robot()
        .interact(
            () ->
                window
                    .stage()
                    .fireEvent(new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
  }
}
