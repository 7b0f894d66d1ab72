package org.fedsllm.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for the stations' labels: at the right of the glyph, else at the left, above or below;
 * a label without room is left out, unless it must be shown. Greedy, in the order of the requests.
 */
final class LabelLayout {
  private static final double HEIGHT = 14;
  private static final double GLYPH_RADIUS = 8;

  /**
   * A label to place.
   *
   * @param x middle of the glyph
   * @param y middle of the glyph
   * @param gap from the middle of the glyph to the label
   * @param width of the words
   * @param lines of words, each as wide as the label
   * @param must whether it is shown even over others
   */
  record Request(double x, double y, double gap, double width, int lines, boolean must) {

    /** One line. */
    Request(double x, double y, double gap, double width, boolean must) {
      this(x, y, gap, width, 1, must);
    }
  }

  /** Where a label goes: its left edge, and the middle of its first line. */
  record Spot(double left, double middle) {}

  /** Room on the map. */
  record Box(double left, double top, double right, double bottom) {

    static Box around(double x, double y, double width, double height) {
      return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    boolean within(double width, double height) {
      return left >= 0 && top >= 0 && right <= width && bottom <= height;
    }

    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private LabelLayout() {}

  /**
   * A spot for each request, empty where there is no room.
   *
   * @param occupied room that other words have taken
   * @param mapWidth no label crosses the map's right edge
   */
  static List<Optional<Spot>> place(List<Request> requests, List<Box> occupied, double mapWidth) {
    List<Box> taken = new ArrayList<>();
    for (Request request : requests) {
      taken.add(glyph(request.x(), request.y()));
    }
    taken.addAll(occupied);
    List<Optional<Spot>> spots = new ArrayList<>(requests.size());
    for (int i = 0; i < requests.size(); i++) {
      Request request = requests.get(i);
      Optional<Spot> spot = free(request, taken.get(i), taken, occupied, mapWidth);
      spot.ifPresent(found -> taken.add(box(request, found)));
      spots.add(spot);
    }
    return spots;
  }

  /** What must be shown covers glyphs before it covers the words of {@code occupied}. */
  private static Optional<Spot> free(
      Request request, Box own, List<Box> taken, List<Box> occupied, double mapWidth) {
    List<Spot> candidates =
        candidates(request).stream()
            .filter(spot -> spot.left() >= 0 && spot.left() + request.width() <= mapWidth)
            .toList();
    for (Spot spot : candidates) {
      Box box = box(request, spot);
      if (taken.stream().noneMatch(other -> other != own && other.meets(box))) {
        return Optional.of(spot);
      }
    }
    if (!request.must()) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(spot -> occupied.stream().noneMatch(box(request, spot)::meets))
        .findFirst()
        .or(() -> candidates.stream().findFirst());
  }

  private static List<Spot> candidates(Request label) {
    double above = label.gap() + HEIGHT / 2 - 4;
    return List.of(
        new Spot(label.x() + label.gap(), label.y()),
        new Spot(label.x() - label.gap() - label.width(), label.y()),
        new Spot(label.x() - label.width() / 2, label.y() - above - HEIGHT * (label.lines() - 1)),
        new Spot(label.x() - label.width() / 2, label.y() + above));
  }

  private static Box box(Request label, Spot spot) {
    return new Box(
        spot.left(),
        spot.middle() - HEIGHT / 2,
        spot.left() + label.width(),
        spot.middle() + HEIGHT * (label.lines() - 0.5));
  }

  /** The room of a glyph in the middle of {@code (x, y)}. */
  static Box glyph(double x, double y) {
    return new Box(x - GLYPH_RADIUS, y - GLYPH_RADIUS, x + GLYPH_RADIUS, y + GLYPH_RADIUS);
  }
}
