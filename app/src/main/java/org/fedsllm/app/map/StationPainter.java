package org.fedsllm.app.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.fedsllm.app.map.LabelLayout.Box;
import org.fedsllm.app.map.LabelLayout.Spot;
import org.fedsllm.app.map.MapScene.Marker;
import org.fedsllm.app.session.Station;

/** Draws the stations: links below, then halos and glyphs, their labels on top. */
final class StationPainter {
  private static final double LABEL_GAP = 14;
  private static final double LINE_HEIGHT = 15;
  private static final double MARK_GAP = 6;
  private static final double SEAM = 3;

  private final TextWidth widths;
  private final GlyphPainter glyphs = new GlyphPainter();
  private final LinkPainter links;

  StationPainter(TextWidth widths) {
    this.widths = widths;
    links = new LinkPainter(widths);
  }

  /**
   * Draws all stations.
   *
   * @param words room that other words have taken
   */
  void paint(
      GraphicsContext pen, MapScene scene, Viewport view, List<Box> words, MapColours colours) {
    links.lines(pen, scene, view, colours);
    for (Marker marker : scene.markers()) {
      glyphs.paint(pen, marker, scene, view.toX(marker.place()), view.toY(marker.place()), colours);
    }
    List<Box> taken = new ArrayList<>(words);
    taken.addAll(links.words(pen, scene, view, colours));
    labels(pen, scene, view, taken, colours);
  }

  /** Glyphs alone, at half their size. */
  void paintSmall(GraphicsContext pen, MapScene scene, Viewport view, MapColours colours) {
    for (Marker marker : scene.markers()) {
      glyphs.paintSmall(
          pen, marker, scene, view.toX(marker.place()), view.toY(marker.place()), colours);
    }
  }

  private void labels(
      GraphicsContext pen, MapScene scene, Viewport view, List<Box> taken, MapColours colours) {
    List<Marker> byRank =
        scene.markers().stream()
            .sorted(Comparator.comparingInt(marker -> rank(marker, scene)))
            .toList();
    List<Optional<Spot>> spots =
        LabelLayout.place(
            byRank.stream().map(marker -> request(marker, scene, view)).toList(),
            taken,
            view.wordsWidthPx());
    pen.setTextAlign(TextAlignment.LEFT);
    pen.setTextBaseline(VPos.CENTER);
    for (int i = byRank.size() - 1; i >= 0; i--) { // who matters most comes on top
      Marker marker = byRank.get(i);
      spots.get(i).ifPresent(spot -> label(pen, marker, scene, spot, colours));
    }
  }

  /** Who is pointed at gets the best place. */
  private static int rank(Marker marker, MapScene scene) {
    return isDetailed(marker, scene) ? 0 : must(marker, scene) ? 1 : 2;
  }

  private static boolean must(Marker marker, MapScene scene) {
    Station station = marker.station();
    return !station.isClient()
        || scene.selected().contains(station)
        || station.equals(scene.hovered())
        || scene.isBottleneck(station);
  }

  private LabelLayout.Request request(Marker marker, MapScene scene, Viewport view) {
    Station station = marker.station();
    double width = widths.of(station.id(), MapFonts.label(strong(station, scene)));
    if (scene.isBottleneck(station)) {
      width += MARK_GAP + GlyphPainter.BOTTLENECK_WIDTH + widths.of("bottleneck", MapFonts.SMALL);
    }
    if (isDetailed(marker, scene)) {
      width = Math.max(width, widths.of(details(marker, scene), MapFonts.SMALL));
    }
    return new LabelLayout.Request(
        view.toX(marker.place()),
        view.toY(marker.place()),
        LABEL_GAP + (scene.selected().contains(station) ? 4 : 0),
        width,
        isDetailed(marker, scene) ? 2 : 1,
        must(marker, scene));
  }

  private static boolean isDetailed(Marker marker, MapScene scene) {
    return marker.station().isClient() && marker.station().equals(scene.hovered());
  }

  private static boolean strong(Station station, MapScene scene) {
    return !station.isClient() || scene.selected().contains(station);
  }

  private void label(
      GraphicsContext pen, Marker marker, MapScene scene, Spot spot, MapColours colours) {
    Station station = marker.station();
    if (isDetailed(marker, scene)) {
      double width = widths.of(details(marker, scene), MapFonts.SMALL);
      pen.setFill(colours.panel());
      pen.fillRoundRect(
          spot.left() - SEAM,
          spot.middle() - LINE_HEIGHT / 2,
          width + 2 * SEAM,
          2 * LINE_HEIGHT,
          6,
          6);
    }
    pen.setFont(MapFonts.label(strong(station, scene)));
    pen.setStroke(colours.ground()); // a seam keeps words apart from the lines they cross
    pen.setLineWidth(SEAM);
    pen.strokeText(station.id(), spot.left(), spot.middle());
    pen.setFill(colours.text());
    pen.fillText(station.id(), spot.left(), spot.middle());
    if (scene.isBottleneck(station)) {
      double width = widths.of(station.id(), MapFonts.label(strong(station, scene)));
      glyphs.paintBottleneck(pen, spot.left() + width + MARK_GAP, spot.middle(), colours);
    }
    if (isDetailed(marker, scene)) {
      pen.setFont(MapFonts.SMALL);
      pen.setFill(colours.mutedText());
      pen.fillText(details(marker, scene), spot.left(), spot.middle() + LINE_HEIGHT);
    }
  }

  private static String details(Marker marker, MapScene scene) {
    double distanceM =
        scene
            .marker(Station.MAIN_SERVER)
            .map(server -> server.place().distanceM(marker.place()))
            .orElse(0.0);
    return NiceLength.words(Math.round(distanceM))
        + " · "
        + scene.quantity().detail(marker.value());
  }
}
