package org.fedsllm.app.map;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.fedsllm.app.map.LabelLayout.Box;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.scenario.Position;

/** Draws range rings around the main server, out to the farthest client. */
final class RingPainter {
  private static final double RING_PX = 90;
  private static final int MOST_RINGS = 24;
  private static final double LABEL_PAD = 4;
  private static final double LABEL_HEIGHT = 14;

  /** Where on its ring a label may stand: north-east first, where no server has its own label. */
  private static final double[] DEGREES = {
    45, 60, 30, 75, 120, 135, 105, 150, -45, -60, -120, -135
  };

  private final TextWidth widths;

  RingPainter(TextWidth widths) {
    this.widths = widths;
  }

  /**
   * Draws the rings with their labels clear of the stations.
   *
   * @return the room that the labels take
   */
  List<Box> paint(GraphicsContext pen, MapScene scene, Viewport view, MapColours colours) {
    List<Box> words = new ArrayList<>();
    scene
        .marker(Station.MAIN_SERVER)
        .ifPresent(server -> rings(pen, server.place(), scene, view, colours, words));
    return words;
  }

  private void rings(
      GraphicsContext pen,
      Position centre,
      MapScene scene,
      Viewport view,
      MapColours colours,
      List<Box> words) {
    double farthestM =
        scene.markers().stream().mapToDouble(m -> m.place().distanceM(centre)).max().orElse(0);
    double stepM = NiceLength.atMostM(2 * view.toMetres(RING_PX));
    int rings = (int) Math.min(MOST_RINGS, Math.max(1, Math.ceil(farthestM / stepM)));
    List<Box> taken = new ArrayList<>();
    scene.places().forEach(place -> taken.add(LabelLayout.glyph(view.toX(place), view.toY(place))));
    pen.setLineWidth(1);
    pen.setFont(MapFonts.SMALL);
    pen.setTextBaseline(VPos.CENTER);
    pen.setTextAlign(TextAlignment.CENTER);
    for (int i = 1; i <= rings; i++) {
      double radius = view.toPixels(i * stepM);
      if (!view.isCrossedBy(centre, radius)) {
        continue;
      }
      double x = view.toX(centre);
      double y = view.toY(centre);
      pen.setStroke(colours.ring());
      pen.setLineDashes(3, 4);
      pen.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
      label(pen, NiceLength.words(i * stepM), x, y, radius, view, colours, taken, words);
    }
    pen.setLineDashes();
  }

  private void label(
      GraphicsContext pen,
      String text,
      double x,
      double y,
      double radius,
      Viewport view,
      MapColours colours,
      List<Box> taken,
      List<Box> words) {
    double width = widths.of(text, MapFonts.SMALL) + 2 * LABEL_PAD;
    for (double degrees : DEGREES) {
      double midX = x + radius * Math.cos(Math.toRadians(degrees));
      double midY = y - radius * Math.sin(Math.toRadians(degrees));
      Box box = Box.around(midX, midY, width, LABEL_HEIGHT);
      if (box.within(view.wordsWidthPx(), view.heightPx())
          && taken.stream().noneMatch(box::meets)) {
        pen.setFill(colours.ground());
        pen.fillRect(box.left(), box.top(), width, LABEL_HEIGHT);
        pen.setFill(colours.mutedText());
        pen.fillText(text, midX, midY);
        words.add(box);
        return;
      }
    }
  }
}
