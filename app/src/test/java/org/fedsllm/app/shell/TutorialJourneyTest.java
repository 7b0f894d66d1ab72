package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.radio.BandPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** docs/guide/tutorial.md, step by step, with the window's own mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class TutorialJourneyTest {
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
  void everyStepOfTheTutorialWorks() throws Exception {
    emptyANewProject();
    placeClients();
    setTheChannel();
    window.place("Split");
    int before = window.splitLayer();
    window.moveCut(1);
    window.waitFor(() -> window.splitLayer() == before + 1);
    window.place("Plan");
    window.waitFor(() -> window.text("#certificate").startsWith("Optimal"));
    assertThat(window.text("#execution")).contains("local iterations");
    window.place("Train");
    window.train(2);
    export();

    Path file = folder.resolve("tutorial.fedsllm");
    window.answers().save = file;
    window.press(KeyCode.CONTROL, KeyCode.S);
    window.waitFor(() -> file.toFile().exists());
    assertThat(new ProjectStore().load(file).scenario().clients()).hasSize(4);
  }

  private void emptyANewProject() throws TimeoutException {
    window.click("#welcome-new");
    window.waitForProject();
    String eight = window.headline();
    window.map().click(C1);
    window.press(KeyCode.CONTROL, KeyCode.A);
    window.map().toggle(C1);
    window.press(KeyCode.DELETE);
    window.waitFor(() -> window.clients() == 1);
    window.waitForOtherHeadline(eight);
  }

  private void placeClients() throws TimeoutException {
    Point2D first = window.map().pointOf(C1);
    for (int i = 1; i <= 3; i++) {
      window.robot().doubleClickOn(first.add(40, 65 * i));
      int now = i + 1;
      window.waitFor(() -> window.clients() == now);
    }
    window.waitFor(() -> window.headline().startsWith("T "));
    window.waitFor(() -> window.status().equals("proved optimal"));
    String before = window.headline();
    window.map().drag(C2, -120, 0);
    window.waitForOtherHeadline(before);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.waitFor(() -> window.headline().equals(before));
  }

  private void setTheChannel() throws TimeoutException {
    window.place("Channel");
    String wide = window.headline();
    double bandHz = mainBandHz();
    window.field("#main-band").type("5 MHz");
    window.waitFor(() -> mainBandHz() == 5e6);
    window.waitForOtherHeadline(wide);
    window.field("#main-band").type("10 MHz");
    window.waitFor(() -> mainBandHz() == bandHz);
  }

  private void export() throws TimeoutException {
    Path file = folder.resolve("learning.pdf");
    window.answers().export = file;
    window.takeFromFigure("#training-figure", "#figure-export-column");
    window.waitFor(() -> file.toFile().length() > 0);
    assertThat(file.toFile()).content(StandardCharsets.ISO_8859_1).startsWith("%PDF");
  }

  private double mainBandHz() {
    BandPlan.Separate band = (BandPlan.Separate) window.project().scenario().radio().band();
    return band.mainBandwidthHz();
  }
}
