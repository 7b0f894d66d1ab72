package org.fedsllm.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fedsllm.app.settings.UnitStyle;
import org.fedsllm.model.unit.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class QuantityFieldTest {
  private final List<Double> committed = new ArrayList<>();
  private final SimpleObjectProperty<UnitStyle> style = new SimpleObjectProperty<>(UnitStyle.USUAL);

  @Start
  void start(Stage stage) {
    QuantityField power =
        new QuantityField(
            "power",
            Quantities.TRANSMIT_POWER,
            watts ->
                committed.add(
                    Check.positive("transmitPowerW", watts, "of client c7", "Maybe it was dBm.")));
    power.show(0.01);
    QuantityField band = new QuantityField("band", Quantities.BANDWIDTH, hertz -> {});
    Scene scene = new Scene(new VBox(), 320, 200);
    ShownUnits.follow(scene, style);
    scene.setRoot(new VBox(power, band));
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void enterTakesWhatWasTypedInItsUnit(FxRobot robot) {
    type(robot, "200 mW");
    robot.push(KeyCode.ENTER);

    assertThat(committed).containsExactly(0.2);
    assertThat(text(robot)).isEqualTo("200");
    assertThat(robot.lookup("#power-unit").queryAs(Label.class).getText()).isEqualTo("mW");
  }

  @Test
  void leavingTheFieldTakesWhatWasTyped(FxRobot robot) {
    type(robot, "23 dBm");
    robot.clickOn("#band");

    assertThat(committed).hasSize(1);
    assertThat(text(robot)).isEqualTo("23");
  }

  @Test
  void aRefusalStandsAtTheFieldUntilEscape(FxRobot robot) {
    type(robot, "-3 W");
    robot.push(KeyCode.ENTER);
    Label error = robot.lookup("#power-error").queryAs(Label.class);
    assertThat(error.isVisible()).isTrue();
    assertThat(error.getText()).contains("Transmit power must be more than 0");

    robot.push(KeyCode.ESCAPE);
    assertThat(error.isVisible()).isFalse();
    assertThat(text(robot)).isEqualTo("10");
    assertThat(committed).isEmpty();
  }

  @Test
  void theUpKeyStepsByOneInTheShownUnit(FxRobot robot) {
    robot.clickOn("#power").push(KeyCode.UP);

    assertThat(text(robot)).isEqualTo("11");
  }

  @Test
  void theUnitsOfTheWindowAreFollowed(FxRobot robot) {
    robot.interact(() -> style.set(UnitStyle.USUAL.withWatt(true)));
    assertThat(text(robot)).isEqualTo("0.01");
    assertThat(robot.lookup("#power-unit").queryAs(Label.class).getText()).isEqualTo("W");

    robot.interact(() -> style.set(UnitStyle.USUAL));
    assertThat(text(robot)).isEqualTo("10");
  }

  @Test
  void theFieldIsNamedForThoseWhoDoNotSeeIt(FxRobot robot) {
    TextField field = robot.lookup("#power").queryAs(TextField.class);

    assertThat(field.getAccessibleText()).isEqualTo("Transmit power");
    assertThat(field.getAccessibleHelp()).contains("EQ-1", "dBm, mW, W");
  }

  private static void type(FxRobot robot, String text) {
    TextField field = robot.lookup("#power").queryAs(TextField.class);
    robot.clickOn("#power");
    robot.interact(() -> field.setText(text));
  }

  private static String text(FxRobot robot) {
    return robot.lookup("#power").queryAs(TextField.class).getText();
  }
}
