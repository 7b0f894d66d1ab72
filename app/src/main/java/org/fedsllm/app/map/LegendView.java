package org.fedsllm.app.map;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Rectangle;
import org.fedsllm.app.control.Tooltips;
import org.fedsllm.app.settings.Appearance;

/** What the colours on the map mean, and the way to let them mean something else. */
final class LegendView extends VBox {
  private static final double BAR_WIDTH = 168;
  private static final double BAR_HEIGHT = 6;
  private static final int STOPS = 8;

  private final MapViewModel model;
  private final ObservableValue<Appearance> appearance;
  private final MenuButton choice = new MenuButton();
  private final Rectangle bar = new Rectangle(BAR_WIDTH, BAR_HEIGHT);
  private final Label low = new Label();
  private final Label high = new Label();

  LegendView(MapViewModel model, ObservableValue<Appearance> appearance) {
    super(4);
    this.model = model;
    this.appearance = appearance;
    setId("map-legend");
    getStyleClass().addAll("map-panel", "map-legend");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.PARENT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox ends = new HBox(low, gap, high);
    ends.setMaxWidth(BAR_WIDTH);
    getChildren().addAll(choice, bar, ends);
    fillChoice();
    model.sceneProperty().addListener((property, before, now) -> follow(before, now));
    appearance.addListener((property, before, now) -> show());
    show();
  }

  private void fillChoice() {
    choice.setId("map-colour");
    choice.getStyleClass().add("flat-button");
    choice.setTooltip(Tooltips.wrapped(""));
    ToggleGroup one = new ToggleGroup();
    for (MapQuantity quantity : MapQuantity.values()) {
      RadioMenuItem item = new RadioMenuItem(quantity.words());
      item.setId("map-colour-" + quantity.key());
      item.setToggleGroup(one);
      item.setSelected(quantity == model.options().colourProperty().get());
      item.setOnAction(event -> model.options().colourProperty().set(quantity));
      model
          .options()
          .colourProperty()
          .addListener((property, before, now) -> item.setSelected(now == quantity));
      choice.getItems().add(item);
    }
  }

  private void follow(MapScene before, MapScene now) {
    if (!now.range().equals(before.range()) || now.markers().isEmpty()) {
      show();
    }
  }

  private void show() {
    MapScene scene = model.sceneProperty().get();
    ValueRange range = scene.range();
    MapQuantity quantity = range.quantity();
    setVisible(!scene.markers().isEmpty());
    choice.setText(quantity.words());
    choice.setAccessibleText("Colour of the clients: " + quantity.words());
    choice.getTooltip().setText(quantity.meaning() + " Click to colour by something else.");
    bar.setFill(fill(range));
    low.setText(
        range.unknown()
            ? "not known"
            : (range.flat() ? "all " : "") + quantity.reading(range.low()));
    high.setText(range.unknown() || range.flat() ? "" : quantity.reading(range.high()));
  }

  private Paint fill(ValueRange range) {
    MapColours colours = MapColours.of(appearance.getValue());
    if (range.unknown()) {
      return colours.unknown();
    }
    if (range.flat()) {
      return colours.values().at(range.fraction(range.low()));
    }
    Stop[] stops = new Stop[STOPS + 1];
    for (int i = 0; i <= STOPS; i++) {
      double fraction = (double) i / STOPS;
      stops[i] = new Stop(fraction, colours.values().at(fraction));
    }
    return new LinearGradient(0, 0, 1, 0, true, CycleMethod.NO_CYCLE, stops);
  }
}
