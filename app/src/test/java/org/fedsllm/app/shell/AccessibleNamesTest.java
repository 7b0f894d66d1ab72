package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Whatever can have the keyboard says what it is to those who do not see it. */
@ExtendWith(ApplicationExtension.class)
class AccessibleNamesTest {
  /** Menu, new, open, two in the status bar, and at least one sample. */
  private static final int FEWEST = 5;

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
  void everyControlOfTheWelcomePageHasAName() throws TimeoutException {
    window.waitUntilShown("#sample-quickstart");
    assertThat(nameless()).isEmpty();
  }

  @Test
  void everyControlOfEveryPlaceHasAName() throws TimeoutException {
    window.openSample("quickstart");
    window.robot().interact(() -> window.workbench().select("c1"));
    for (String place : List.of("Place", "Channel", "Split", "Plan", "Train")) {
      window.place(place);
      openEverything();
      assertThat(nameless()).as(place).isEmpty();
    }
  }

  @Test
  void everyControlOfThePagesHasAName() throws TimeoutException {
    window.openSample("quickstart");
    for (String page : List.of("#menu-guide", "#menu-plugins")) {
      window.click("#main-menu");
      window.click(page);
      assertThat(nameless()).as(page).isEmpty();
    }
  }

  /** Opens the lines that hide rows. */
  private void openEverything() {
    window
        .robot()
        .interact(
            () ->
                window.robot().lookup(".disclosure-line").<ToggleButton>queryAll().stream()
                    .filter(line -> !line.isSelected())
                    .forEach(ToggleButton::fire));
  }

  /** What the keyboard reaches and has no words. */
  private List<String> nameless() {
    List<Node> reached = new ArrayList<>();
    List<String> found = new ArrayList<>();
    window
        .robot()
        .interact(
            () ->
                window.robot().lookup(Node::isFocusTraversable).queryAll().stream()
                    .filter(node -> node.getScene() == window.stage().getScene())
                    .filter(DrivenWindow::isInSight)
                    .peek(reached::add)
                    .filter(node -> name(node).isBlank())
                    .forEach(node -> found.add(node + " in " + node.getParent())));
    assertThat(reached).as("controls").hasSizeGreaterThan(FEWEST);
    return found;
  }

  private String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    if (node instanceof Labeled labeled && labeled.getText() != null) {
      return labeled.getText();
    }
    return node instanceof Text text ? text.getText() : labelOf(node).orElse("");
  }

  private Optional<String> labelOf(Node node) {
    return window.robot().lookup(".label").<Label>queryAll().stream()
        .filter(label -> label.getLabelFor() == node)
        .map(Labeled::getText)
        .findFirst();
  }
}
