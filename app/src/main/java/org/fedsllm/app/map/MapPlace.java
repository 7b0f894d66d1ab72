package org.fedsllm.app.map;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.control.PlaceAction;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.settings.Appearance;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first place: the map with its few tools. */
public final class MapPlace implements Place {
  private static final double ZOOM_STEP = 1.3;

  private final MapView map;
  private final StackPane view;

  public MapPlace(MapViewModel model, ObservableValue<Appearance> appearance) {
    map = new MapView(model, appearance);
    VBox tools = tools();
    view = new StackPane(map, tools);
    StackPane.setAlignment(tools, Pos.TOP_RIGHT);
    StackPane.setMargin(tools, new Insets(16));
    view.setMinSize(0, 0);
  }

  @Override
  public String title() {
    return PlaceTitles.PLACE;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public boolean showsCharts() {
    return true;
  }

  @Override
  public List<PlaceAction> actions() {
    return List.of(
        new PlaceAction("map-fit", "Fit the map: show everything", map::fit),
        new PlaceAction(
            "map-add",
            "Add a client: click where",
            () -> map.gestures().addingProperty().set(true)));
  }

  private VBox tools() {
    ToggleButton add =
        tool(
            new ToggleButton(),
            "map-add",
            "mdi2p-plus-circle-outline",
            "Add a client: click where");
    add.selectedProperty().bindBidirectional(map.gestures().addingProperty());
    Button in = tool(new Button(), "map-zoom-in", "mdi2m-magnify-plus-outline", "Zoom in");
    in.setOnAction(event -> map.zoom(ZOOM_STEP));
    Button out = tool(new Button(), "map-zoom-out", "mdi2m-magnify-minus-outline", "Zoom out");
    out.setOnAction(event -> map.zoom(1 / ZOOM_STEP));
    Button fit = tool(new Button(), "map-fit", "mdi2f-fit-to-page-outline", "Show everything");
    fit.setOnAction(event -> map.fit());
    VBox tools = new VBox(4, add, in, out, fit);
    tools.getStyleClass().add("map-tools");
    tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return tools;
  }

  private static <B extends ButtonBase> B tool(B button, String id, String icon, String words) {
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.getStyleClass().add("flat-button");
    return button;
  }
}
