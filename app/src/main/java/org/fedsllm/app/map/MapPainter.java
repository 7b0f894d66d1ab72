package org.fedsllm.app.map;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.fedsllm.app.map.LabelLayout.Box;
import org.fedsllm.model.scenario.Position;

/** Draws the ground of the map: grid, range rings and scale bar. */
final class MapPainter {
  private static final double SCALE_BAR_PX = 120;
  private static final double EDGE_PX = 16;
  private static final double TICK_PX = 5;

  private final TextWidth widths = new TextWidth();
  private final RingPainter rings = new RingPainter(widths);
  private final StationPainter stations = new StationPainter(widths);

  /**
   * Draws {@code scene} over all of {@code pen}'s canvas.
   *
   * @param gridM between the lines of the grid; 0 for none
   */
  void paint(GraphicsContext pen, MapScene scene, Viewport view, double gridM, MapColours colours) {
    pen.setFill(colours.ground());
    pen.fillRect(0, 0, view.widthPx(), view.heightPx());
    if (gridM > 0) {
      grid(pen, view, gridM, colours);
    }
    List<Box> words = rings.paint(pen, scene, view, colours);
    stations.paint(pen, scene, view, words, colours);
    scaleBar(pen, view, colours);
  }

  /** Only the stations, small and without words: for a thumbnail. */
  void paintSmall(GraphicsContext pen, MapScene scene, Viewport view, MapColours colours) {
    pen.setFill(colours.ground());
    pen.fillRect(0, 0, view.widthPx(), view.heightPx());
    stations.paintSmall(pen, scene, view, colours);
  }

  private static void grid(GraphicsContext pen, Viewport view, double stepM, MapColours colours) {
    Position corner = view.toPlace(0, view.heightPx());
    pen.setStroke(colours.grid());
    pen.setLineWidth(1);
    pen.setLineDashes();
    double firstX = Math.ceil(corner.xM() / stepM) * stepM;
    for (double x = view.toX(new Position(firstX, 0));
        x < view.widthPx();
        x += view.toPixels(stepM)) {
      pen.strokeLine(crisp(x), 0, crisp(x), view.heightPx());
    }
    double firstY = Math.ceil(corner.yM() / stepM) * stepM;
    for (double y = view.toY(new Position(0, firstY)); y > 0; y -= view.toPixels(stepM)) {
      pen.strokeLine(0, crisp(y), view.widthPx(), crisp(y));
    }
  }

  private static void scaleBar(GraphicsContext pen, Viewport view, MapColours colours) {
    double lengthM = NiceLength.atMostM(view.toMetres(SCALE_BAR_PX));
    double length = view.toPixels(lengthM);
    double right = view.widthPx() - EDGE_PX;
    double y = view.heightPx() - EDGE_PX;
    pen.setStroke(colours.text());
    pen.setLineWidth(1.5);
    pen.setLineDashes();
    pen.strokeLine(right - length, y, right, y);
    pen.strokeLine(right - length, y - TICK_PX, right - length, y);
    pen.strokeLine(right, y - TICK_PX, right, y);
    pen.setFill(colours.mutedText());
    pen.setFont(MapFonts.SMALL);
    pen.setTextAlign(TextAlignment.CENTER);
    pen.setTextBaseline(VPos.BOTTOM);
    pen.fillText(NiceLength.words(lengthM), right - length / 2, y - 3);
  }

  private static double crisp(double coordinate) {
    return Math.floor(coordinate) + 0.5;
  }
}
