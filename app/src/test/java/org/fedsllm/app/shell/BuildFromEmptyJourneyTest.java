package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** A cell of one's own, from a new project to a file that opens as it was closed. */
@ExtendWith(ApplicationExtension.class)
class BuildFromEmptyJourneyTest {
  private static final int CLIENTS = 30;

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
  void aProjectIsBuiltSavedClosedAndOpenedAgain() throws Exception {
    window.click("#welcome-new");
    window.waitForProject();
    placeClients();
    moveServers();

    window.place("Channel");
    window.field("#main-band").type("15 MHz");
    window.field("#federated-band").type("8 MHz");
    window.place("Split");
    int split = window.splitLayer();
    window.moveCut(1);
    window.waitFor(() -> window.splitLayer() == split + 1);
    window.place("Plan");
    window.click("#plan-with-equal-bandwidth");
    window.waitFor(() -> window.status().equals("solved"));
    double equalS = window.headlineS();
    window.click("#plan-with-fedsllm-exact");
    window.waitFor(() -> window.status().equals("proved optimal"));
    assertThat(window.headlineS()).isLessThan(equalS);

    savedIsWhatOpens();
  }

  private void placeClients() throws TimeoutException {
    window.click("#map-place");
    window.waitUntilShown("#placement");
    window.field("#placement-count").type(String.valueOf(CLIENTS));
    window.field("#placement-radius").type("300");
    window.click("#placement-instead-0");
    window.click("#placement-take");
    window.waitUntilHidden("#placement");
    assertThat(window.clients()).isEqualTo(CLIENTS);
    window.waitFor(() -> window.status().equals("proved optimal"));
  }

  private void moveServers() throws TimeoutException {
    Scenario before = window.project().scenario();
    window.map().drag(Station.MAIN_SERVER, 24, 16);
    window.waitFor(() -> !window.project().scenario().mainServer().equals(before.mainServer()));
    window.map().drag(Station.FEDERATED_SERVER, -30, 20);
    window.waitFor(
        () -> !window.project().scenario().federatedServer().equals(before.federatedServer()));
    assertThat(window.project().scenario().clients()).isEqualTo(before.clients());
  }

  private void savedIsWhatOpens() throws Exception {
    Path file = folder.resolve("my-cell.fedsllm");
    window.answers().save = file;
    window.press(KeyCode.CONTROL, KeyCode.S);
    window.waitForNews("Saved my-cell.fedsllm.");
    assertThat(window.projectName()).isEqualTo("my-cell");
    Project built = window.project();
    String headline = window.headline();
    assertThat(new ProjectStore().load(file)).isEqualTo(built);

    window.press(KeyCode.CONTROL, KeyCode.W);
    window.waitUntilShown("#welcome-open");
    assertThat(window.answers().timesAskedToSave).isZero();
    window.answers().open = file;
    window.press(KeyCode.CONTROL, KeyCode.O);
    window.waitForProject();
    assertThat(window.project()).isEqualTo(built);
    window.waitFor(() -> window.headline().equals(headline));
  }
}
