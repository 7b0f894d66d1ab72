package org.fedsllm.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SegmentFieldTest {
  private final ObjectProperty<String> axis = new SimpleObjectProperty<>("rounds");

  @Start
  void start(Stage stage) {
    SegmentField<String> field =
        new SegmentField<>(
            "axis", "over", List.of("time", "rounds", "steps"), String::strip, axis, axis::set);
    stage.setScene(new Scene(field, 400, 80));
    stage.show();
  }

  @Test
  void theChosenOneIsShownAndAClickChoosesAnother(FxRobot robot) {
    assertThat(selected(robot, 1)).isTrue();

    robot.clickOn("#axis-2");

    assertThat(axis.get()).isEqualTo("steps");
    assertThat(selected(robot, 1)).isFalse();
    assertThat(selected(robot, 2)).isTrue();
  }

  @Test
  void aSecondClickLeavesItChosen(FxRobot robot) {
    robot.clickOn("#axis-0").clickOn("#axis-0");

    assertThat(axis.get()).isEqualTo("time");
    assertThat(selected(robot, 0)).isTrue();
  }

  @Test
  void aChangeFromElsewhereIsFollowed(FxRobot robot) {
    robot.interact(() -> axis.set("time"));

    assertThat(selected(robot, 0)).isTrue();
  }

  private static boolean selected(FxRobot robot, int number) {
    return robot.lookup("#axis-" + number).queryAs(ToggleButton.class).isSelected();
  }
}
