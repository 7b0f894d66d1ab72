package org.fedsllm.app.map;

import javafx.scene.canvas.GraphicsContext;
import org.fedsllm.app.map.MapScene.Marker;
import org.fedsllm.app.session.Station;

/** Draws one station: a client as a disc, the main server as a triangle, the other as a square. */
final class GlyphPainter {
  /** Reach of a glyph for the pointer, from its middle. */
  static final double GRAB_PX = 12;

  /** Room of the bottleneck's arrow, before its word. */
  static final double BOTTLENECK_WIDTH = 8;

  private static final double SMALL_SCALE = 0.55;
  private static final double CLIENT_RADIUS = 6.5;
  private static final double TRIANGLE_RADIUS = 9;
  private static final double SQUARE_RADIUS = 7.5;
  private static final double HALO_RADIUS = 13;

  void paint(
      GraphicsContext pen, Marker marker, MapScene scene, double x, double y, MapColours colours) {
    Station station = marker.station();
    boolean selected = scene.selected().contains(station);
    if (selected || station.equals(scene.hovered())) {
      pen.setFill(colours.accentHalo());
      disc(pen, x, y, HALO_RADIUS);
    }
    if (selected) {
      pen.setStroke(colours.accent());
      pen.setLineWidth(2);
      circle(pen, x, y, HALO_RADIUS);
    }
    glyph(pen, marker, scene, x, y, colours);
  }

  /** The glyph alone, at half its size. */
  void paintSmall(
      GraphicsContext pen, Marker marker, MapScene scene, double x, double y, MapColours colours) {
    pen.save();
    pen.translate(x, y);
    pen.scale(SMALL_SCALE, SMALL_SCALE);
    glyph(pen, marker, scene, 0, 0, colours);
    pen.restore();
  }

  /** An arrow back to the glyph, and the word. */
  void paintBottleneck(GraphicsContext pen, double x, double y, MapColours colours) {
    pen.setFill(colours.accent());
    pen.fillPolygon(new double[] {x, x + 5, x + 5}, new double[] {y, y - 4, y + 4}, 3);
    pen.setFont(MapFonts.SMALL);
    pen.fillText("bottleneck", x + BOTTLENECK_WIDTH, y);
  }

  private static void glyph(
      GraphicsContext pen, Marker marker, MapScene scene, double x, double y, MapColours colours) {
    pen.setLineWidth(1.25);
    pen.setStroke(colours.outline());
    switch (marker.station().kind()) {
      case CLIENT -> {
        double fraction = scene.range().fraction(marker.value());
        pen.setFill(Double.isNaN(fraction) ? colours.unknown() : colours.values().at(fraction));
        disc(pen, x, y, CLIENT_RADIUS);
        circle(pen, x, y, CLIENT_RADIUS);
      }
      case MAIN_SERVER -> {
        double foot = y + TRIANGLE_RADIUS - 2;
        pen.setFill(colours.server());
        pen.fillPolygon(
            new double[] {x - TRIANGLE_RADIUS, x, x + TRIANGLE_RADIUS},
            new double[] {foot, y - TRIANGLE_RADIUS, foot},
            3);
      }
      case FEDERATED_SERVER -> {
        pen.setFill(colours.server());
        pen.fillRect(x - SQUARE_RADIUS, y - SQUARE_RADIUS, 2 * SQUARE_RADIUS, 2 * SQUARE_RADIUS);
      }
    }
  }

  private static void disc(GraphicsContext pen, double x, double y, double radius) {
    pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static void circle(GraphicsContext pen, double x, double y, double radius) {
    pen.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
