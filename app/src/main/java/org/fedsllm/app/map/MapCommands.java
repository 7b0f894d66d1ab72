package org.fedsllm.app.map;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import org.fedsllm.app.session.Arrangement;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.scenario.Position;

/** What the map can be asked for by key, menu or button, with the clipboard in between. */
final class MapCommands {
  private static final double STEP_PX = 24;

  private final MapView view;
  private final MapViewModel model;
  private final StationActions actions;
  private final ClientFiles files;
  private final PlacementViewModel placement;
  private final ContextMenu menu = new ContextMenu();

  MapCommands(
      MapView view,
      MapViewModel model,
      StationActions actions,
      ClientFiles files,
      PlacementViewModel placement) {
    this.view = view;
    this.model = model;
    this.actions = actions;
    this.files = files;
    this.placement = placement;
    menu.setId("map-menu");
    view.gestures().setMenu(this::showMenu);
  }

  StationActions actions() {
    return actions;
  }

  ClientFiles files() {
    return files;
  }

  PlacementViewModel placement() {
    return placement;
  }

  void duplicate() {
    actions.duplicate(stepM());
  }

  void copy() {
    actions
        .copied()
        .ifPresent(
            table ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, table)));
  }

  void cut() {
    if (model.selection().selectedProperty().get().stream().anyMatch(Station::isClient)) {
      copy();
      actions.delete();
    } else {
      actions.copied(); // says what to do first
    }
  }

  void paste() {
    actions.paste(Clipboard.getSystemClipboard().getString(), Optional.empty(), stepM());
  }

  private void pasteAt(Position middle) {
    actions.paste(Clipboard.getSystemClipboard().getString(), Optional.of(middle), stepM());
  }

  /** Gives up the placement that is being chosen, else what the mouse is about. */
  void escape() {
    if (placement.openProperty().get()) {
      placement.cancel();
    } else {
      view.gestures().escape();
    }
  }

  /** Shows the menu at the selection, or in the middle: who asks by key points nowhere. */
  void showMenu() {
    Point2D at =
        model.selection().selectedProperty().get().stream()
            .findFirst()
            .flatMap(view::pointOf)
            .filter(view.getLayoutBounds()::contains)
            .orElse(new Point2D(view.getWidth() / 2, view.getHeight() / 2));
    showMenu(at.getX(), at.getY());
  }

  private void showMenu(double x, double y) {
    Position place = view.gestures().placeAt(x, y);
    boolean anyClient =
        model.selection().selectedProperty().get().stream().anyMatch(Station::isClient);
    boolean text = Clipboard.getSystemClipboard().hasString();
    menu.getItems()
        .setAll(
            item("map-menu-add", "Add client here", null, true, () -> model.addClient(place)),
            item("map-menu-place", "Place clients…", null, true, placement::open),
            new SeparatorMenuItem(),
            item("map-menu-copy", "Copy as table", "Shortcut+C", anyClient, this::copy),
            item("map-menu-paste", "Paste clients here", null, text, () -> pasteAt(place)),
            item("map-menu-duplicate", "Duplicate", "Shortcut+D", anyClient, this::duplicate),
            item("map-menu-delete", "Delete", "Delete", anyClient, actions::delete),
            arrangements(),
            item("map-menu-all", "Select all clients", "Shortcut+A", true, actions::selectAll),
            new SeparatorMenuItem(),
            item("map-menu-import", "Import clients from CSV…", null, true, files::importInstead),
            item(
                "map-menu-import-beside", "Add clients from CSV…", null, true, files::importBeside),
            item("map-menu-export", "Export clients as CSV…", null, true, files::export),
            new SeparatorMenuItem(),
            item("map-menu-fit", "Show everything", "F", true, view::fit));
    Point2D screen = view.localToScreen(x, y);
    menu.show(view, screen.getX(), screen.getY());
  }

  private Menu arrangements() {
    int selected = model.selection().selectedProperty().get().size();
    Menu all = new Menu("Align and distribute");
    all.setId("map-menu-arrange");
    all.setDisable(selected < 2);
    for (Arrangement one : Arrangement.values()) {
      all.getItems()
          .add(
              item(
                  "map-menu-" + one.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  one.words(),
                  null,
                  selected >= one.least(),
                  () -> actions.arrange(one)));
    }
    return all;
  }

  /**
   * The key is only told: it is {@link MapKeys} that hears it, and only where the map has focus.
   */
  private static MenuItem item(
      String id, String words, String key, boolean possible, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setId(id);
    item.setDisable(!possible);
    item.setOnAction(event -> action.run());
    if (key != null) {
      item.setAccelerator(KeyCombination.valueOf(key));
    }
    return item;
  }

  private double stepM() {
    return NiceLength.atMostM(view.viewport().toMetres(STEP_PX));
  }
}
