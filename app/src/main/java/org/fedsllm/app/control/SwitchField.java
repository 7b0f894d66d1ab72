package org.fedsllm.app.control;

import atlantafx.base.controls.ToggleSwitch;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A row with a name and a switch. */
public final class SwitchField extends HBox {

  /**
   * @param meaning one sentence for the tooltip
   * @param on whether it is on, followed; {@code null} counts as off
   * @param turn hears what the user turns it to
   */
  public SwitchField(
      String id, String name, String meaning, ObservableValue<Boolean> on, Consumer<Boolean> turn) {
    super(8);
    getStyleClass().add("switch-field");
    setAlignment(Pos.CENTER_LEFT);
    ToggleSwitch toggle = new ToggleSwitch();
    toggle.setId(id);
    toggle.setAccessibleText(name);
    toggle.setTooltip(new Tooltip(meaning));
    toggle.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.SPACE) { // the switch itself hears the mouse alone
            toggle.fire();
            event.consume();
          }
        });
    toggle.setSelected(Boolean.TRUE.equals(on.getValue()));
    on.addListener((property, before, now) -> toggle.setSelected(Boolean.TRUE.equals(now)));
    toggle
        .selectedProperty()
        .addListener(
            (property, before, now) -> {
              if (now != Boolean.TRUE.equals(on.getValue())) {
                turn.accept(now);
              }
            });
    Label label = new Label(name);
    label.getStyleClass().add("form-label");
    label.setLabelFor(toggle);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(label, gap, toggle);
  }
}
