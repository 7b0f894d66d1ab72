package org.fedsllm.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fedsllm.app.control.Place;
import org.fedsllm.app.control.PlaceAction;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.session.Arrangement;
import org.fedsllm.app.settings.Appearance;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first place: the map with its legend and tools. */
public final class MapPlace implements Place {
  private static final double ZOOM_STEP = 1.3;
  private static final double MARGIN = 8; // less than what fitting leaves free

  private final MapView map;
  private final MapViewModel model;
  private final MapCommands commands;
  private final StackPane view;

  public MapPlace(
      MapViewModel model,
      StationActions actions,
      ClientFiles files,
      PlacementViewModel placement,
      ObservableValue<Appearance> appearance) {
    this.model = model;
    map = new MapView(model, appearance);
    commands = new MapCommands(map, model, actions, files, placement);
    new MapKeys(map, model, commands).install();
    PlacementPane form = new PlacementPane(placement);
    SelectionTools selection = new SelectionTools(model, commands);
    VBox left = new VBox(8, selection, form);
    left.setPickOnBounds(false);
    left.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    view = new StackPane(map);
    place(left, Pos.TOP_LEFT);
    place(new LegendView(model, appearance), Pos.BOTTOM_LEFT);
    place(tools(placement), Pos.TOP_RIGHT);
    view.setMinSize(0, 0);
    map.keepLeftFree(
        Bindings.when(placement.openProperty()).then(form.widthProperty()).otherwise(0));
    view.sceneProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                placement.cancel(); // nobody should wonder elsewhere whose clients these are
              }
            });
    placement
        .openProperty()
        .addListener(
            (property, before, now) -> {
              if (!now) {
                map.requestFocus();
              }
            });
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
    List<PlaceAction> all =
        new ArrayList<>(
            List.of(
                new PlaceAction("map-fit", "Fit the map: show everything", map::fit),
                new PlaceAction(
                    "map-add",
                    "Add a client: click where",
                    () -> map.gestures().addingProperty().set(true)),
                new PlaceAction(
                    "map-place",
                    "Place clients: disc, square, grid, clusters…",
                    commands.placement()::open),
                new PlaceAction(
                    "map-import",
                    "Import clients from CSV: positions, devices, path losses…",
                    commands.files()::importInstead),
                new PlaceAction(
                    "map-import-beside",
                    "Add clients from CSV to those there are…",
                    commands.files()::importBeside),
                new PlaceAction("map-export", "Export clients as CSV…", commands.files()::export),
                new PlaceAction("map-all", "Select all clients", commands.actions()::selectAll),
                new PlaceAction("map-copy", "Copy the selected clients as a table", commands::copy),
                new PlaceAction("map-paste", "Paste clients from a table", commands::paste),
                new PlaceAction(
                    "map-duplicate", "Duplicate the selected clients", commands::duplicate),
                new PlaceAction(
                    "map-delete", "Delete the selected clients", commands.actions()::delete),
                new PlaceAction(
                    "map-grid",
                    "Show or hide the grid of the map",
                    () -> toggle(model.options().gridProperty())),
                new PlaceAction(
                    "map-snap",
                    "Snap to the grid of the map, or not",
                    () -> toggle(model.options().snapProperty()))));
    for (Arrangement one : Arrangement.values()) {
      all.add(
          new PlaceAction(
              "map-" + one.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              one.words(),
              () -> commands.actions().arrange(one)));
    }
    for (MapQuantity quantity : MapQuantity.values()) {
      all.add(
          new PlaceAction(
              "map-colour-" + quantity.key(),
              "Colour clients by " + quantity.words(),
              () -> model.options().colourProperty().set(quantity)));
    }
    return List.copyOf(all);
  }

  private static void toggle(BooleanProperty option) {
    option.set(!option.get());
  }

  private void place(Node panel, Pos corner) {
    StackPane.setAlignment(panel, corner);
    StackPane.setMargin(panel, new Insets(MARGIN));
    view.getChildren().add(panel);
  }

  private VBox tools(PlacementViewModel placement) {
    ToggleButton add =
        tool(
            new ToggleButton(),
            "map-add",
            "mdi2p-plus-circle-outline",
            "Add a client: click where");
    add.selectedProperty().bindBidirectional(map.gestures().addingProperty());
    Button many =
        tool(
            new Button(),
            "map-place",
            "mdi2s-scatter-plot-outline",
            "Place clients: disc, square, grid, clusters…");
    many.setOnAction(event -> placement.open());
    Button in = tool(new Button(), "map-zoom-in", "mdi2m-magnify-plus-outline", "Zoom in (+)");
    in.setOnAction(event -> map.zoom(ZOOM_STEP));
    Button out = tool(new Button(), "map-zoom-out", "mdi2m-magnify-minus-outline", "Zoom out (−)");
    out.setOnAction(event -> map.zoom(1 / ZOOM_STEP));
    Button fit =
        tool(new Button(), "map-fit", "mdi2f-fit-to-page-outline", "Show everything (F or Home)");
    fit.setOnAction(event -> map.fit());
    ToggleButton grid = tool(new ToggleButton(), "map-grid", "mdi2g-grid", "Grid lines");
    grid.selectedProperty().bindBidirectional(model.options().gridProperty());
    ToggleButton snap =
        tool(
            new ToggleButton(),
            "map-snap",
            "mdi2m-magnet",
            "Snap to the grid while dragging; Alt does the opposite");
    snap.selectedProperty().bindBidirectional(model.options().snapProperty());
    VBox tools =
        new VBox(
            4,
            add,
            many,
            new Separator(Orientation.HORIZONTAL),
            in,
            out,
            fit,
            new Separator(Orientation.HORIZONTAL),
            grid,
            snap);
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
