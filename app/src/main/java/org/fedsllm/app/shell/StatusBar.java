package org.fedsllm.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.settings.Appearance;
import org.fedsllm.app.settings.SettingsModel;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the foot: problems, the last solve, running jobs, the look. */
final class StatusBar extends HBox {
  StatusBar(Node problems, ObservableValue<PlanSnapshot> plan, Node jobs, SettingsModel settings) {
    setId("status-bar");
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(problems, solved(plan), jobs, gap, new ScaleButton(settings), appearance(settings));
  }

  private static Label solved(ObservableValue<PlanSnapshot> plan) {
    Label label = new Label();
    label.setId("solve-time");
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    plan.getValue() == null
                        ? ""
                        : "solved in " + Numbers.withUnit(plan.getValue().main().solveS(), "s"),
                plan));
    return label;
  }

  private static Button appearance(SettingsModel settings) {
    Button button = new Button();
    button.setId("appearance");
    button.getStyleClass().add("flat-button");
    button.setTooltip(new Tooltip("Light or dark"));
    button.setOnAction(event -> settings.toggleAppearance());
    Runnable follow =
        () -> {
          boolean dark = settings.appearanceProperty().get() == Appearance.DARK;
          button.setGraphic(
              new FontIcon(dark ? "mdi2w-white-balance-sunny" : "mdi2w-weather-night"));
          button.setAccessibleText(dark ? "Change to light" : "Change to dark");
        };
    settings.appearanceProperty().addListener((property, before, now) -> follow.run());
    follow.run();
    return button;
  }
}
