package org.fedsllm.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.controlsfx.control.SegmentedButton;

/**
 * A name and two or three alternatives side by side, one of them always chosen: for what is changed
 * back and forth while looking at a figure.
 *
 * @param <T> the alternatives
 */
public final class SegmentField<T> extends HBox {

  /**
   * @param id of the field; an alternative's button has it too, with a hyphen and its number
   * @param naming how an alternative is called
   * @param value the present one, followed
   * @param choose hears what the user picks
   */
  public SegmentField(
      String id,
      String name,
      List<T> options,
      Function<T, String> naming,
      ObservableValue<T> value,
      Consumer<T> choose) {
    super(8);
    setId(id);
    setAlignment(Pos.CENTER_LEFT);
    List<ToggleButton> buttons = new ArrayList<>();
    for (T option : options) {
      ToggleButton button = new ToggleButton(naming.apply(option));
      button.setId(id + "-" + buttons.size());
      button.setAccessibleText((name + " " + naming.apply(option)).strip());
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            button.setSelected(true); // a second click must not leave nothing chosen
            choose.accept(option);
          });
      button
          .selectedProperty()
          .addListener(
              (property, before, now) -> {
                if (now && !option.equals(value.getValue())) {
                  choose.accept(option); // arrow keys choose a button without its action
                }
              });
      buttons.add(button);
    }
    SegmentedButton segments = new SegmentedButton(buttons.toArray(ToggleButton[]::new));
    value.addListener((property, before, now) -> select(buttons, options.indexOf(now)));
    select(buttons, options.indexOf(value.getValue()));
    Label label = new Label(name);
    label.getStyleClass().add("form-label");
    label.setMinWidth(USE_PREF_SIZE);
    if (!name.isEmpty()) {
      getChildren().add(label);
    }
    getChildren().add(segments);
  }

  private static void select(List<ToggleButton> buttons, int chosen) {
    if (chosen >= 0) {
      buttons.get(chosen).setSelected(true);
    }
  }
}
