package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** From a training to its run among others: paused, found, labelled, put aside and brought back. */
@ExtendWith(ApplicationExtension.class)
class RunsJourneyTest {
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
  void aTrainingPausesAndItsRunIsFoundLabelledDeletedAndBroughtBack() throws TimeoutException {
    window.openSample("quickstart");
    window.place("Train");
    window.field("#rounds").type("1");
    window.click("#train-button");
    window.waitUntilShown("#pause-training");
    window.click("#pause-training");
    window.waitFor(() -> window.text("#pause-training").equals("Continue"));
    window.waitFor(() -> window.text("#training-result").startsWith("paused"));
    window.click("#pause-training");
    window.waitUntilHidden("#stop-training");
    assertThat(window.text("#run-name")).isEqualTo("run-1");

    chooseFromMore("more-runs");
    window.waitFor(() -> rows() == 1);
    window.robot().interact(() -> table().getSelectionModel().select(0));
    window.waitFor(() -> window.text("#run-title").equals("run-1"));
    window.field("#run-tags").type("baseline");
    window.field("#runs-filter").type("baseline");
    window.waitFor(() -> rows() == 1);

    window.click("#run-delete");
    window.waitFor(() -> rows() == 0);
    window.click("#notice-offer");
    window.waitFor(() -> rows() == 1);
    window.press(KeyCode.ESCAPE);
    window.waitUntilHidden("#runs-table");
  }

  private void chooseFromMore(String item) {
    MenuButton more = window.robot().lookup("#training-more").queryAs(MenuButton.class);
    window
        .robot()
        .interact(
            () ->
                more.getItems().stream()
                    .filter(one -> item.equals(one.getId()))
                    .forEach(one -> one.fire()));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private TableView<?> table() {
    return window.robot().lookup("#runs-table").queryAs(TableView.class);
  }

  private int rows() {
    return table().getItems().size();
  }
}
