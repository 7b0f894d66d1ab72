package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.assertj.core.api.SoftAssertions;
import org.fedsllm.app.control.Quantity;
import org.fedsllm.app.control.QuantityField;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** Whatever is typed into a number's field: it is taken whole, or refused where it stands. */
@ExtendWith(ApplicationExtension.class)
class BadFieldsTest {
  /** Nonsense everywhere; a unit of another kind joins them. */
  private static final List<String> NEVER = List.of("much", "", "1e400", "1,5,5", "12 MHz dBm");

  /** Here a value, there none. */
  private static final List<String> SOMEWHERE = List.of("-3", "0", "-1e9", "1e30", "0.5");

  private static final int FEWEST_FIELDS = 2;

  @TempDir Path folder;

  /** Ids of the fields that were tried, for the client's stand beside several places. */
  private final Set<String> spoiled = new HashSet<>();

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
  void aBadNumberIsRefusedAtItsFieldAndTheProjectStaysWhole() throws Exception {
    window.openSample("quickstart");
    window.robot().interact(() -> window.workbench().select("c1"));
    for (String place : List.of("Place", "Channel", "Split", "Plan", "Train")) {
      window.place(place);
      spoilEveryField();
    }
  }

  private void spoilEveryField() {
    window
        .robot()
        .interact(
            () ->
                window
                    .robot()
                    .lookup(".disclosure-line")
                    .<ToggleButton>queryAll()
                    .forEach(ToggleButton::fire));
    List<QuantityField> fields =
        window.robot().lookup(".quantity-field").queryAll().stream()
            .filter(QuantityField.class::isInstance)
            .map(QuantityField.class::cast)
            .filter(DrivenWindow::isInSight)
            .filter(field -> !field.isDisabled())
            .filter(field -> spoiled.add(box(field).getId()))
            .toList();
    assertThat(fields).hasSizeGreaterThanOrEqualTo(FEWEST_FIELDS);
    SoftAssertions all = new SoftAssertions();
    for (QuantityField field : fields) {
      window.robot().interact(() -> spoil(all, field));
    }
    all.assertAll();
  }

  /** On the FX thread, for all that a field does it does at once. */
  private void spoil(SoftAssertions all, QuantityField field) {
    box(field).requestFocus();
    NEVER.forEach(words -> mustRefuse(all, field, words));
    mustRefuse(all, field, "5 " + strangeUnit(field.entry().quantity()));
    SOMEWHERE.forEach(words -> refuseOrTake(all, field, words));
  }

  private void mustRefuse(SoftAssertions all, QuantityField field, String words) {
    Project before = window.project();
    TextField box = box(field);
    String shown = box.getText();
    enter(box, words);
    all.assertThat(window.project().equals(before))
        .as("project stays after “%s” in %s", words, box.getId())
        .isTrue();
    all.assertThat(message(field)).as("“%s” in %s", words, box.getId()).isNotBlank();
    press(box, KeyCode.ESCAPE, false);
    all.assertThat(box.getText()).as("%s after “%s”", box.getId(), words).isEqualTo(shown);
    all.assertThat(message(field)).isEmpty();
  }

  private void refuseOrTake(SoftAssertions all, QuantityField field, String words) {
    Project before = window.project();
    TextField box = box(field);
    String shown = box.getText();
    enter(box, words);
    Project after = window.project();
    if (message(field).isEmpty()) {
      all.assertThat(writtenAndRead(after).equals(after))
          .as("the file with “%s” in %s is read as it was written", words, box.getId())
          .isTrue();
      if (!after.equals(before)) {
        press(box, KeyCode.Z, true);
      }
    } else {
      press(box, KeyCode.ESCAPE, false);
    }
    all.assertThat(window.project().equals(before))
        .as("“%s” in %s is undone", words, box.getId())
        .isTrue();
    all.assertThat(box.getText()).as("%s after “%s”", box.getId(), words).isEqualTo(shown);
  }

  private Project writtenAndRead(Project project) {
    try {
      Path file = folder.resolve("written.fedsllm");
      new ProjectStore().save(project, file);
      return new ProjectStore().load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A unit of something else. */
  private static String strangeUnit(Quantity quantity) {
    boolean power = quantity.units().stream().anyMatch(unit -> unit.symbol().equals("dBm"));
    return power ? "MHz" : "dBm";
  }

  private static void enter(TextField box, String words) {
    box.setText(words);
    box.fireEvent(new ActionEvent());
  }

  private static void press(TextField box, KeyCode key, boolean control) {
    box.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
  }

  private static TextField box(QuantityField field) {
    return (TextField) field.lookup(".custom-text-field");
  }

  private static String message(QuantityField field) {
    Label words = (Label) field.lookup(".field-error");
    return words.isVisible() ? words.getText() : "";
  }
}
