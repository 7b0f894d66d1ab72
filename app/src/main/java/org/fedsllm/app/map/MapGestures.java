package org.fedsllm.app.map;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.BoundingBox;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.scenario.Position;

/**
 * The mouse on the map. A station is dragged with all that is selected with it; over free ground a
 * rectangle is dragged that selects what lies in it. The ground itself is moved with the middle or
 * the right button, or while Space is down. Shift or Ctrl add to the selection.
 */
public final class MapGestures {
  private static final double ZOOM_STEP = 1.15;
  private static final double CLICK_SLACK_PX = 3;

  /** What the button that is down does. */
  private enum Mode {
    NOTHING,
    MOVE,
    SELECT,
    PAN
  }

  private final MapView view;
  private final MapViewModel model;
  private final BooleanProperty adding = new SimpleBooleanProperty(this, "adding");
  private BiConsumer<Double, Double> menu = (x, y) -> {};

  /** Where the button went down, and the map as it then was. */
  private double pressX;

  private double pressY;
  private Viewport pressView = Viewport.INITIAL;
  private Position grabbedAt = Position.ORIGIN;
  private Station grabbed;
  private Mode mode = Mode.NOTHING;
  private boolean dragged;

  /** Whether the key is down that lets the ground be dragged. */
  private boolean panning;

  MapGestures(MapView view, MapViewModel model) {
    this.view = view;
    this.model = model;
  }

  /** While on, a click on free ground puts a client there. */
  public BooleanProperty addingProperty() {
    return adding;
  }

  /** Hears of a right click, in the map's coordinates. */
  void setMenu(BiConsumer<Double, Double> listener) {
    menu = listener;
  }

  void install() {
    view.setOnMouseMoved(this::moved);
    view.setOnMouseExited(event -> model.selection().hover(null));
    view.setOnMousePressed(this::pressed);
    view.setOnMouseDragged(this::dragged);
    view.setOnMouseReleased(this::released);
    view.setOnScroll(this::scrolled);
    adding.addListener((property, before, now) -> point(Optional.empty()));
  }

  private void moved(MouseEvent event) {
    Optional<Station> under = view.stationAt(event.getX(), event.getY());
    model.selection().hover(under.orElse(null));
    point(under);
  }

  private void point(Optional<Station> under) {
    view.setCursor(
        panning
            ? Cursor.OPEN_HAND
            : under.isPresent() ? Cursor.HAND : adding.get() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
  }

  /** Whether dragging moves the ground, whatever is under the pointer. */
  void setPanning(boolean on) {
    if (panning != on) {
      panning = on;
      point(Optional.empty());
    }
  }

  private void pressed(MouseEvent event) {
    view.requestFocus();
    pressX = event.getX();
    pressY = event.getY();
    pressView = view.viewport();
    dragged = false;
    grabbed = null;
    if (event.getButton() != MouseButton.PRIMARY || panning) {
      mode = Mode.PAN;
      return;
    }
    Optional<Station> under = view.stationAt(pressX, pressY);
    if (under.isEmpty()) {
      mode = adding.get() ? Mode.PAN : Mode.SELECT;
    } else if (adds(event)) {
      model.selection().toggle(under.get());
      mode = Mode.NOTHING; // the click is spent
    } else {
      grab(under.get());
    }
  }

  private void grab(Station station) {
    mode = Mode.MOVE;
    grabbed = station;
    grabbedAt = model.sceneProperty().get().marker(station).orElseThrow().place();
    if (!model.selection().selectedProperty().get().contains(station)) {
      model.selection().select(station);
    }
  }

  private static boolean adds(MouseEvent event) {
    return event.isShiftDown() || event.isShortcutDown();
  }

  private void dragged(MouseEvent event) {
    double dx = event.getX() - pressX;
    double dy = event.getY() - pressY;
    if (!dragged && Math.hypot(dx, dy) < CLICK_SLACK_PX) {
      return;
    }
    dragged = true;
    switch (mode) {
      case NOTHING -> {}
      case SELECT -> view.band(Optional.of(band(event)));
      case PAN -> {
        view.setCursor(Cursor.CLOSED_HAND);
        view.show(pressView.panned(dx, dy));
      }
      case MOVE -> move(event, dx, dy);
    }
  }

  /** On the grid it is the grabbed station that stands on it; the others keep their distance. */
  private void move(MouseEvent event, double dx, double dy) {
    if (!model.isMoving()) {
      model.startMove(grabbed);
    }
    boolean onGrid = model.options().snapProperty().get() != event.isAltDown();
    double grainM = onGrid ? view.gridM() : NiceLength.atMostM(pressView.toMetres(1));
    if (onGrid) {
      model.moveTo(
          nearest(grabbedAt.xM() + pressView.toMetres(dx), grainM) - grabbedAt.xM(),
          nearest(grabbedAt.yM() - pressView.toMetres(dy), grainM) - grabbedAt.yM());
    } else {
      model.moveTo(
          nearest(pressView.toMetres(dx), grainM), -nearest(pressView.toMetres(dy), grainM));
    }
  }

  /** The rectangle from where the button went down to the pointer. */
  private BoundingBox band(MouseEvent event) {
    return new BoundingBox(
        Math.min(pressX, event.getX()),
        Math.min(pressY, event.getY()),
        Math.abs(event.getX() - pressX),
        Math.abs(event.getY() - pressY));
  }

  private void released(MouseEvent event) {
    if (model.isMoving()) {
      model.endMove();
    } else if (dragged && mode == Mode.SELECT) {
      select(event);
    } else if (!dragged && event.getButton() == MouseButton.SECONDARY) {
      offerMenu();
    } else if (!dragged && event.getButton() == MouseButton.PRIMARY) {
      clicked(event);
    }
    mode = Mode.NOTHING;
    moved(event);
  }

  private void select(MouseEvent event) {
    if (adds(event)) {
      model.selection().add(view.stationsIn(band(event)));
    } else {
      model.selection().select(view.stationsIn(band(event)));
    }
    view.band(Optional.empty());
  }

  /** A right click on a station is about it. */
  private void offerMenu() {
    view.stationAt(pressX, pressY)
        .filter(station -> !model.selection().selectedProperty().get().contains(station))
        .ifPresent(station -> model.selection().select(station));
    menu.accept(pressX, pressY);
  }

  private void clicked(MouseEvent event) {
    if (mode == Mode.MOVE) {
      model.selection().select(grabbed);
    } else if (mode == Mode.NOTHING) {
      return;
    } else if (adding.get() || event.getClickCount() == 2) {
      model.addClient(placeAt(event.getX(), event.getY()));
      adding.set(false);
    } else if (!adds(event)) {
      model.selection().clear();
    }
  }

  /** To the nearest metre, or line of the grid: nobody can point closer. */
  Position placeAt(double x, double y) {
    Position place = view.viewport().toPlace(x, y);
    double grainM = model.options().snapProperty().get() ? view.gridM() : 1;
    return new Position(nearest(place.xM(), grainM), nearest(place.yM(), grainM));
  }

  private static double nearest(double metres, double grainM) {
    return Math.rint(metres / grainM) * grainM;
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      double factor = event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
      view.show(view.viewport().zoomedAt(event.getX(), event.getY(), factor));
      event.consume();
    }
  }

  /** Gives up what is under way; else the tool; else the selection. */
  void escape() {
    if (model.isMoving()) {
      model.cancelMove();
      mode = Mode.NOTHING;
    } else if (mode == Mode.SELECT) {
      view.band(Optional.empty());
      mode = Mode.NOTHING;
    } else if (adding.get()) {
      adding.set(false);
    } else {
      model.selection().clear();
    }
  }
}
