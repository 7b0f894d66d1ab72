package org.fedsllm.app.map;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.map.MapScene.Marker;
import org.fedsllm.app.session.Station;

/** Draws the stations: clients as discs, servers as triangle and square, with their links. */
final class StationPainter {
  /** Reach of a glyph for the pointer, from its middle. */
  static final double GRAB_PX = 12;

  private static final double SMALL_SCALE = 0.55;
  private static final double CLIENT_RADIUS = 6.5;
  private static final double SERVER_RADIUS = 9;
  private static final double HALO_RADIUS = 13;
  private static final double LABEL_GAP = 7;
  private static final Font LABEL = Font.font(12);
  private static final Font LABEL_BOLD = Font.font(null, FontWeight.BOLD, 12);
  private static final Font SMALL = Font.font(11);

  void paint(GraphicsContext pen, MapScene scene, Viewport view, MapColours colours) {
    for (Marker marker : scene.markers()) {
      if (scene.showsLinks(marker.station())) {
        links(pen, marker, scene, view, colours);
      }
    }
    for (Marker marker : scene.markers()) {
      double x = view.toX(marker.place());
      double y = view.toY(marker.place());
      halo(pen, marker, scene, x, y, colours);
      glyph(pen, marker, scene, x, y, colours);
      label(pen, marker, scene, x, y, colours);
    }
  }

  /** Glyphs alone, at half their size. */
  void paintSmall(GraphicsContext pen, MapScene scene, Viewport view, MapColours colours) {
    for (Marker marker : scene.markers()) {
      pen.save();
      pen.translate(view.toX(marker.place()), view.toY(marker.place()));
      pen.scale(SMALL_SCALE, SMALL_SCALE);
      glyph(pen, marker, scene, 0, 0, colours);
      pen.restore();
    }
  }

  /** Solid to the main server, which hears the client every iteration; dashed to the other. */
  private static void links(
      GraphicsContext pen, Marker client, MapScene scene, Viewport view, MapColours colours) {
    pen.setStroke(colours.accent());
    for (Station server : new Station[] {Station.MAIN_SERVER, Station.FEDERATED_SERVER}) {
      boolean main = server.equals(Station.MAIN_SERVER);
      scene
          .marker(server)
          .ifPresent(
              end -> {
                pen.setLineWidth(main ? 1.5 : 1);
                pen.setLineDashes(main ? new double[0] : new double[] {4, 3});
                pen.strokeLine(
                    view.toX(client.place()),
                    view.toY(client.place()),
                    view.toX(end.place()),
                    view.toY(end.place()));
              });
    }
    pen.setLineDashes();
  }

  private static void halo(
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
      pen.strokeOval(x - HALO_RADIUS, y - HALO_RADIUS, 2 * HALO_RADIUS, 2 * HALO_RADIUS);
    }
  }

  private static void glyph(
      GraphicsContext pen, Marker marker, MapScene scene, double x, double y, MapColours colours) {
    pen.setLineWidth(1.25);
    pen.setStroke(colours.outline());
    switch (marker.station().kind()) {
      case CLIENT -> {
        pen.setFill(SnrColours.at(scene.snr().fraction(marker.snrDb())));
        disc(pen, x, y, CLIENT_RADIUS);
        pen.strokeOval(x - CLIENT_RADIUS, y - CLIENT_RADIUS, 2 * CLIENT_RADIUS, 2 * CLIENT_RADIUS);
      }
      case MAIN_SERVER -> {
        pen.setFill(colours.server());
        double[] xs = {x - SERVER_RADIUS, x, x + SERVER_RADIUS};
        double[] ys = {y + SERVER_RADIUS - 2, y - SERVER_RADIUS, y + SERVER_RADIUS - 2};
        pen.fillPolygon(xs, ys, 3);
      }
      case FEDERATED_SERVER -> {
        pen.setFill(colours.server());
        pen.fillRect(x - 7.5, y - 7.5, 15, 15);
      }
    }
  }

  private static void label(
      GraphicsContext pen, Marker marker, MapScene scene, double x, double y, MapColours colours) {
    Station station = marker.station();
    boolean strong = !station.isClient() || scene.selected().contains(station);
    double left = x + (strong ? HALO_RADIUS : SERVER_RADIUS) + LABEL_GAP - 2;
    pen.setTextAlign(TextAlignment.LEFT);
    pen.setTextBaseline(VPos.CENTER);
    pen.setFont(strong ? LABEL_BOLD : LABEL);
    pen.setFill(colours.text());
    pen.fillText(station.id(), left, y);
    if (scene.isBottleneck(station)) {
      double after = left + TextWidth.of(station.id(), strong ? LABEL_BOLD : LABEL) + 6;
      bottleneck(pen, after, y, colours);
    }
    if (station.isClient() && station.equals(scene.hovered())) {
      details(pen, marker, scene, left, y + 15, colours.mutedText());
    }
  }

  private static void bottleneck(GraphicsContext pen, double x, double y, MapColours colours) {
    pen.setFill(colours.accent());
    pen.fillPolygon(new double[] {x, x + 5, x + 5}, new double[] {y, y - 4, y + 4}, 3);
    pen.setFont(SMALL);
    pen.fillText("bottleneck", x + 8, y);
  }

  private static void details(
      GraphicsContext pen, Marker marker, MapScene scene, double x, double y, Color colour) {
    double distanceM =
        scene
            .marker(Station.MAIN_SERVER)
            .map(server -> server.place().distanceM(marker.place()))
            .orElse(0.0);
    pen.setFont(SMALL);
    pen.setFill(colour);
    pen.fillText(Math.round(distanceM) + " m · SNR " + Numbers.decibel(marker.snrDb()), x, y);
  }

  private static void disc(GraphicsContext pen, double x, double y, double radius) {
    pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
  }
}
