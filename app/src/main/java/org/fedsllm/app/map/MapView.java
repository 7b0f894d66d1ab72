package org.fedsllm.app.map;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.fedsllm.app.control.RenderScale;
import org.fedsllm.app.map.MapScene.Marker;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.settings.Appearance;

/**
 * The map on a canvas that fills its region; the mouse and keys are read by {@link MapGestures}.
 */
public final class MapView extends Region {
  private static final double PREFERRED_WIDTH = 640;
  private static final double PREFERRED_HEIGHT = 400;
  private static final double GRID_PX = 120;
  private static final double SNAP_PX = 30;

  private final MapViewModel model;
  private final ObservableValue<Appearance> appearance;
  private final Canvas canvas = new Canvas();
  private final Region band = new Region();
  private final Region ring = new Region();
  private final MapPainter painter = new MapPainter();
  private final MapGestures gestures;
  private Viewport viewport = Viewport.INITIAL;

  /** Whether the map still follows its content and size, as it does until someone pans or zooms. */
  private boolean fitted = true;

  private ObservableValue<Number> leftFree = new SimpleDoubleProperty(0);

  public MapView(MapViewModel model, ObservableValue<Appearance> appearance) {
    this.model = model;
    this.appearance = appearance;
    setId("map");
    setFocusTraversable(true);
    setAccessibleText("Map of clients and servers");
    setAccessibleHelp(
        "Arrow keys move what is selected by a metre, with Shift by ten; Delete removes clients; plus"
            + " and minus zoom, Home shows everything.");
    setPrefSize(PREFERRED_WIDTH, PREFERRED_HEIGHT);
    setMinSize(0, 0);
    band.getStyleClass().add("rubber-band");
    band.setManaged(false);
    band.setMouseTransparent(true);
    band.setVisible(false);
    ring.getStyleClass().add("focus-ring");
    ring.setManaged(false);
    ring.setMouseTransparent(true);
    getChildren().addAll(canvas, band, ring);
    gestures = new MapGestures(this, model);
    gestures.install();
    model.sceneProperty().addListener((property, before, now) -> follow(before, now));
    model.options().gridProperty().addListener((property, before, now) -> requestLayout());
    model.options().snapProperty().addListener((property, before, now) -> requestLayout());
    appearance.addListener((property, before, now) -> requestLayout());
  }

  /** Everything in view. */
  public void fit() {
    fitted = true;
    refit();
    requestLayout();
  }

  private void refit() {
    viewport =
        viewport.fitting(model.sceneProperty().get().places(), leftFree.getValue().doubleValue());
  }

  /** Everything in view is in view beside this much at the left, which something covers. */
  void keepLeftFree(ObservableValue<Number> pixels) {
    leftFree = pixels; // a binding lives as long as someone holds it
    pixels.addListener((property, before, now) -> requestLayout());
  }

  /** Zooms around the middle. */
  public void zoom(double factor) {
    show(viewport.zoomedAt(getWidth() / 2, getHeight() / 2, factor));
  }

  /**
   * Where {@code station} is drawn, in this region's coordinates; empty if it is not on the map.
   */
  public Optional<Point2D> pointOf(Station station) {
    return model
        .sceneProperty()
        .get()
        .marker(station)
        .map(marker -> new Point2D(viewport.toX(marker.place()), viewport.toY(marker.place())));
  }

  /** What the pointer at {@code (x, y)} would grab: the nearest station within reach. */
  Optional<Station> stationAt(double x, double y) {
    double nearest = GlyphPainter.GRAB_PX;
    Station found = null;
    for (Marker marker : model.sceneProperty().get().markers()) {
      double distance =
          Math.hypot(viewport.toX(marker.place()) - x, viewport.toY(marker.place()) - y);
      if (distance <= nearest) {
        nearest = distance;
        found = marker.station();
      }
    }
    return Optional.ofNullable(found);
  }

  /** The stations drawn within {@code area}. */
  Set<Station> stationsIn(Bounds area) {
    return model.sceneProperty().get().markers().stream()
        .filter(marker -> area.contains(viewport.toX(marker.place()), viewport.toY(marker.place())))
        .map(Marker::station)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Shows the rectangle that is being drawn to select, or none. */
  void band(Optional<? extends Bounds> area) {
    band.setVisible(area.isPresent());
    area.ifPresent(
        box -> band.resizeRelocate(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight()));
  }

  Viewport viewport() {
    return viewport;
  }

  void show(Viewport next) {
    fitted = false;
    viewport = next;
    requestLayout();
  }

  /** The gestures' tool: a click on free ground adds a client while this is on. */
  public MapGestures gestures() {
    return gestures;
  }

  @Override
  protected void layoutChildren() {
    sharpen();
    ring.resizeRelocate(0, 0, getWidth(), getHeight());
    viewport = viewport.sized(getWidth(), getHeight());
    if (fitted && !model.isMoving()) {
      refit();
    }
    paint();
  }

  /**
   * Another project is fitted anew; a moved client is not, or the ground would slip away. Painted
   * with the next frame, however many changes come before it.
   */
  private void follow(MapScene before, MapScene now) {
    if (!model.isMoving() && !now.markers().isEmpty() && !now.sharesClientsWith(before)) {
      fit();
    }
    requestLayout();
  }

  /** A canvas draws at the screen's resolution, but knows nothing of the window's scale. */
  private void sharpen() {
    double scale = RenderScale.ofTransforms(this);
    canvas.setWidth(getWidth() * scale);
    canvas.setHeight(getHeight() * scale);
    canvas.getTransforms().setAll(new Scale(1 / scale, 1 / scale));
    canvas.getGraphicsContext2D().setTransform(scale, 0, 0, scale, 0, 0);
  }

  private void paint() {
    painter.paint(
        canvas.getGraphicsContext2D(),
        model.sceneProperty().get(),
        viewport,
        model.options().gridProperty().get() ? gridM() : 0,
        MapColours.of(appearance.getValue()));
  }

  /** Between the lines of the grid: finer where one stands on it, so that one sees where. */
  double gridM() {
    return NiceLength.atMostM(
        viewport.toMetres(model.options().snapProperty().get() ? SNAP_PX : GRID_PX));
  }
}
