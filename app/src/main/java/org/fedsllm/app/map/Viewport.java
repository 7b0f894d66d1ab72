package org.fedsllm.app.map;

import java.util.List;
import org.fedsllm.model.scenario.Position;

/**
 * The part of the plane that the map shows: metres to pixels and back. Immutable.
 *
 * @param centre the place in the middle of the map
 * @param pixelsPerMetre the zoom
 * @param widthPx width of the map
 * @param heightPx height of the map
 */
record Viewport(Position centre, double pixelsPerMetre, double widthPx, double heightPx) {

  /** Room that the map's tools take at the right edge. */
  private static final double TOOLS_PX = 52;

  private static final double LEAST_PIXELS_PER_METRE = 1e-3;
  private static final double MOST_PIXELS_PER_METRE = 100;
  private static final double MARGIN_PX = 56;
  private static final double LEAST_EXTENT_M = 20;

  /** Before anything is fitted: one pixel a metre around the origin. */
  static final Viewport INITIAL = new Viewport(Position.ORIGIN, 1, 1, 1);

  double toX(Position place) {
    return widthPx / 2 + (place.xM() - centre.xM()) * pixelsPerMetre;
  }

  /** North is up: y falls on the screen where it grows on the map. */
  double toY(Position place) {
    return heightPx / 2 - (place.yM() - centre.yM()) * pixelsPerMetre;
  }

  Position toPlace(double x, double y) {
    return centre.plus((x - widthPx / 2) / pixelsPerMetre, (heightPx / 2 - y) / pixelsPerMetre);
  }

  double toPixels(double metres) {
    return metres * pixelsPerMetre;
  }

  double toMetres(double pixels) {
    return pixels / pixelsPerMetre;
  }

  /** Whether any of the ring of {@code radiusPx} around {@code ringCentre} is in view. */
  boolean isCrossedBy(Position ringCentre, double radiusPx) {
    double x = toX(ringCentre);
    double y = toY(ringCentre);
    double nearest =
        Math.hypot(Math.max(0, Math.max(-x, x - widthPx)), Math.max(0, Math.max(-y, y - heightPx)));
    double farthest = Math.hypot(Math.max(x, widthPx - x), Math.max(y, heightPx - y));
    return nearest <= radiusPx && radiusPx <= farthest;
  }

  Viewport sized(double width, double height) {
    return new Viewport(centre, pixelsPerMetre, width, height);
  }

  /** The map pushed by this many pixels. */
  Viewport panned(double dx, double dy) {
    return new Viewport(
        centre.plus(-toMetres(dx), toMetres(dy)), pixelsPerMetre, widthPx, heightPx);
  }

  /** Zoomed by {@code factor}; the place under {@code (x, y)} stays under it. */
  Viewport zoomedAt(double x, double y, double factor) {
    double zoom = clamp(pixelsPerMetre * factor);
    Position fixed = toPlace(x, y);
    Position next =
        new Position(fixed.xM() - (x - widthPx / 2) / zoom, fixed.yM() + (y - heightPx / 2) / zoom);
    return new Viewport(next, zoom, widthPx, heightPx);
  }

  /** All {@code places} in view, with a margin, right of the first {@code leftPx}. */
  Viewport fitting(List<Position> places, double leftPx) {
    return widthPx < 2 * leftPx
        ? withMargin(places, MARGIN_PX)
        : sized(widthPx - leftPx, heightPx)
            .withMargin(places, MARGIN_PX)
            .sized(widthPx, heightPx)
            .panned(leftPx / 2, 0);
  }

  /** All {@code places} in view, with a margin of {@code marginPx}. */
  Viewport withMargin(List<Position> places, double marginPx) {
    if (places.isEmpty() || widthPx <= 2 * marginPx || heightPx <= 2 * marginPx) {
      return this;
    }
    double left = places.stream().mapToDouble(Position::xM).min().orElseThrow();
    double right = places.stream().mapToDouble(Position::xM).max().orElseThrow();
    double low = places.stream().mapToDouble(Position::yM).min().orElseThrow();
    double high = places.stream().mapToDouble(Position::yM).max().orElseThrow();
    double zoom =
        Math.min(
            (widthPx - 2 * marginPx) / Math.max(right - left, LEAST_EXTENT_M),
            (heightPx - 2 * marginPx) / Math.max(high - low, LEAST_EXTENT_M));
    return new Viewport(
        new Position((left + right) / 2, (low + high) / 2), clamp(zoom), widthPx, heightPx);
  }

  private static double clamp(double zoom) {
    return Math.max(LEAST_PIXELS_PER_METRE, Math.min(MOST_PIXELS_PER_METRE, zoom));
  }

  /** How far words may reach to the right without standing under the map's tools. */
  double wordsWidthPx() {
    return Math.max(widthPx / 2, widthPx - TOOLS_PX);
  }
}
