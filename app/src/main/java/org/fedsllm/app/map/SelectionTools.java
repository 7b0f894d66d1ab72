package org.fedsllm.app.map;

import java.util.Locale;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.fedsllm.app.control.FormPane;
import org.fedsllm.app.session.Arrangement;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with several stations; there while several are selected. */
final class SelectionTools extends HBox {
  private static final Map<Arrangement, String> ICONS =
      Map.of(
          Arrangement.ALIGN_LEFT, "mdi2a-align-horizontal-left",
          Arrangement.ALIGN_CENTRE, "mdi2a-align-horizontal-center",
          Arrangement.ALIGN_RIGHT, "mdi2a-align-horizontal-right",
          Arrangement.ALIGN_TOP, "mdi2a-align-vertical-top",
          Arrangement.ALIGN_MIDDLE, "mdi2a-align-vertical-center",
          Arrangement.ALIGN_BOTTOM, "mdi2a-align-vertical-bottom",
          Arrangement.DISTRIBUTE_ACROSS, "mdi2d-distribute-horizontal-center",
          Arrangement.DISTRIBUTE_DOWN, "mdi2d-distribute-vertical-center");

  SelectionTools(MapViewModel model, MapCommands commands) {
    super(2);
    setId("selection-tools");
    getStyleClass().addAll("map-panel", "selection-tools");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    FormPane.shownWhile(
        this, model.selection().selectedProperty().map(selected -> selected.size() > 1));
    Label count = new Label();
    count.getStyleClass().add("form-note");
    count
        .textProperty()
        .bind(model.selection().selectedProperty().map(all -> all.size() + " selected"));
    getChildren().addAll(count, new Separator(Orientation.VERTICAL));
    for (Arrangement one : Arrangement.values()) {
      if (one == Arrangement.ALIGN_TOP || one == Arrangement.DISTRIBUTE_ACROSS) {
        getChildren().add(new Separator(Orientation.VERTICAL));
      }
      Button button =
          button(
              one.name().toLowerCase(Locale.ROOT).replace('_', '-'), ICONS.get(one), one.words());
      button.setOnAction(event -> commands.actions().arrange(one));
      button
          .disableProperty()
          .bind(
              model.selection().selectedProperty().map(selected -> selected.size() < one.least()));
      getChildren().add(button);
    }
    Button duplicate = button("duplicate", "mdi2c-content-duplicate", "Duplicate (Ctrl+D)");
    duplicate.setOnAction(event -> commands.duplicate());
    Button delete = button("delete", "mdi2t-trash-can-outline", "Delete the clients among them");
    delete.setOnAction(event -> commands.actions().delete());
    getChildren().addAll(new Separator(Orientation.VERTICAL), duplicate, delete);
  }

  private static Button button(String id, String icon, String words) {
    Button button = new Button();
    button.setId("selection-" + id);
    button.setGraphic(new FontIcon(icon));
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.getStyleClass().add("flat-button");
    return button;
  }
}
