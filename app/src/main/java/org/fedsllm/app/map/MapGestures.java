package org.fedsllm.app.map;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.BoundingBox;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.scenario.Position;

/**
 * The mouse and the keys on the map. A station is dragged with all that is selected with it; free
 * ground is dragged to pan, with Shift to select what lies in between; a click with Shift or Ctrl
 * adds to the selection.
 */
public final class MapGestures {
  private static final double ZOOM_STEP = 1.15;
  private static final double CLICK_SLACK_PX = 3;
  private static final double NUDGE_PX = 2;
  private static final double BIG_NUDGE_PX = 20;

  private final MapView view;
  private final MapViewModel model;
  private final BooleanProperty adding = new SimpleBooleanProperty(this, "adding");

  /** Where the button went down, and the map as it then was. */
  private double pressX;

  private double pressY;
  private Viewport pressView = Viewport.INITIAL;
  private Station grabbed;
  private boolean dragged;

  /** Whether free ground is dragged to select rather than to pan. */
  private boolean banding;

  MapGestures(MapView view, MapViewModel model) {
    this.view = view;
    this.model = model;
  }

  /** While on, a click on free ground puts a client there. */
  public BooleanProperty addingProperty() {
    return adding;
  }

  void install() {
    view.setOnMouseMoved(this::moved);
    view.setOnMouseExited(event -> model.selection().hover(null));
    view.setOnMousePressed(this::pressed);
    view.setOnMouseDragged(this::dragged);
    view.setOnMouseReleased(this::released);
    view.setOnScroll(this::scrolled);
    view.setOnKeyPressed(this::typed);
    adding.addListener((property, before, now) -> point(Optional.empty()));
  }

  private void moved(MouseEvent event) {
    Optional<Station> under = view.stationAt(event.getX(), event.getY());
    model.selection().hover(under.orElse(null));
    point(under);
  }

  private void point(Optional<Station> under) {
    view.setCursor(
        under.isPresent() ? Cursor.HAND : adding.get() ? Cursor.CROSSHAIR : Cursor.DEFAULT);
  }

  private void pressed(MouseEvent event) {
    view.requestFocus();
    pressX = event.getX();
    pressY = event.getY();
    pressView = view.viewport();
    dragged = false;
    banding = event.isShiftDown();
    grabbed =
        event.getButton() == MouseButton.PRIMARY
            ? view.stationAt(pressX, pressY).orElse(null)
            : null;
    if (grabbed != null && (event.isShiftDown() || event.isShortcutDown())) {
      model.selection().toggle(grabbed);
      grabbed = null;
      banding = false;
      dragged = true; // the click is spent
    } else if (grabbed != null && !model.selection().selectedProperty().get().contains(grabbed)) {
      model.selection().select(grabbed);
    }
  }

  private void dragged(MouseEvent event) {
    double dx = event.getX() - pressX;
    double dy = event.getY() - pressY;
    if (!dragged && Math.hypot(dx, dy) < CLICK_SLACK_PX) {
      return;
    }
    dragged = true;
    if (grabbed == null) {
      dragGround(event, dx, dy);
      return;
    }
    if (!model.isMoving()) {
      model.startMove(grabbed);
    }
    model.moveTo(roundedM(dx), -roundedM(dy));
  }

  private void dragGround(MouseEvent event, double dx, double dy) {
    if (banding) {
      view.band(Optional.of(band(event)));
    } else {
      view.setCursor(Cursor.CLOSED_HAND);
      view.show(pressView.panned(dx, dy));
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
    } else if (dragged && banding) {
      model.selection().add(view.stationsIn(band(event)));
      view.band(Optional.empty());
    } else if (!dragged && event.getButton() == MouseButton.PRIMARY) {
      clicked(event);
    }
    grabbed = null;
    moved(event);
  }

  private void clicked(MouseEvent event) {
    if (grabbed != null) {
      model.selection().select(grabbed);
    } else if (adding.get() || event.getClickCount() == 2) {
      model.addClient(rounded(view.viewport().toPlace(event.getX(), event.getY())));
      adding.set(false);
    } else if (!event.isShiftDown() && !event.isShortcutDown()) {
      model.selection().clear();
    }
  }

  /** The way of {@code pixels} in metres, as exactly as a pixel is wide and no more. */
  private double roundedM(double pixels) {
    double grainM = NiceLength.atMostM(pressView.toMetres(1));
    return Math.rint(pressView.toMetres(pixels) / grainM) * grainM;
  }

  /** To the nearest metre: nobody can point closer. */
  private static Position rounded(Position place) {
    return new Position(Math.rint(place.xM()), Math.rint(place.yM()));
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      double factor = event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP;
      view.show(view.viewport().zoomedAt(event.getX(), event.getY(), factor));
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    double step =
        NiceLength.atMostM(view.viewport().toMetres(event.isShiftDown() ? BIG_NUDGE_PX : NUDGE_PX));
    switch (event.getCode()) {
      case LEFT -> model.nudge(-step, 0);
      case RIGHT -> model.nudge(step, 0);
      case UP -> model.nudge(0, step);
      case DOWN -> model.nudge(0, -step);
      case DELETE, BACK_SPACE -> model.deleteSelected();
      case PLUS, EQUALS, ADD -> view.zoom(ZOOM_STEP);
      case MINUS, SUBTRACT -> view.zoom(1 / ZOOM_STEP);
      case DIGIT0 -> view.fit();
      case ESCAPE -> escape();
      case A -> {
        if (!event.isShortcutDown()) {
          return;
        }
        model.selectAll();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void escape() {
    if (model.isMoving()) {
      model.cancelMove();
      grabbed = null;
    } else if (adding.get()) {
      adding.set(false);
    } else {
      model.selection().clear();
    }
  }
}
