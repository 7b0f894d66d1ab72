package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** F1 and the guide it opens. */
@ExtendWith(ApplicationExtension.class)
class GuideJourneyTest {
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
  void withoutAProjectF1OpensTheIndex() throws Exception {
    window.press(KeyCode.F1);
    window.waitFor(() -> title().equals("The guide"));
    assertThat(window.<ListView<?>>node("#guide-contents").getItems()).hasSizeGreaterThan(6);
    window.press(KeyCode.ESCAPE);
    window.waitUntilShown("#welcome-new");
  }

  @Test
  void inAPlaceF1OpensItsPageAndF1ClosesIt() throws Exception {
    window.openSample("quickstart");
    window.click("#tab-split");
    window.press(KeyCode.F1);
    window.waitFor(() -> title().equals("Split"));
    window.press(KeyCode.F1);
    window.waitUntilShown("#split-cut");

    window.click("#tab-plan");
    window.press(KeyCode.F1);
    window.waitFor(() -> title().equals("Plan"));
    window.press(KeyCode.ESCAPE);
    window.waitUntilShown("#plan-place");
  }

  @Test
  void aLinkLeadsToItsEquationAndBackAgain() throws Exception {
    window.openSample("quickstart");
    window.press(KeyCode.F1);
    window.waitFor(() -> title().equals("Place"));
    window.robot().interact(() -> link("EQ-9").requestFocus());
    window.press(KeyCode.ENTER);
    window.waitFor(() -> title().equals("Equations"));
    assertThat(scroll().getVvalue()).isPositive();
    window.click("#guide-back");
    window.waitFor(() -> title().equals("Place"));
  }

  @Test
  void theKeysScrollAndTheWindowStaysInUse() throws Exception {
    window.openSample("quickstart");
    window.press(KeyCode.F1);
    window.waitFor(() -> title().equals("Place"));
    window.press(KeyCode.PAGE_DOWN);
    window.waitFor(() -> scroll().getVvalue() > 0);
    window.click("#tab-channel");
    window.waitUntilShown("#channel-place");
    assertThat(window.isShown("#guide")).isFalse();
  }

  @Test
  void inTheDarkTheWordsAreLight() throws Exception {
    window.press(KeyCode.F1);
    window.waitFor(() -> title().equals("The guide"));
    double before = brightness();
    window.click("#appearance");
    window.waitFor(() -> Math.abs(brightness() - before) > 0.5);
  }

  private double brightness() {
    return ((Color) words().getFill()).getBrightness();
  }

  private Text words() {
    return window
        .robot()
        .lookup("#guide-page .guide-cell .guide-text")
        .<Text>queryAll()
        .iterator()
        .next();
  }

  private Node link(String words) {
    return window.robot().lookup("#guide-page .guide-link").<Text>queryAll().stream()
        .filter(link -> link.getText().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private ScrollPane scroll() {
    return window.node("#guide-scroll");
  }

  private String title() {
    return window.robot().lookup("#guide-page .guide-h1 .guide-text").<Text>queryAll().stream()
        .map(Text::getText)
        .collect(Collectors.joining());
  }
}
