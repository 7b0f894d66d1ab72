package org.fedsllm.app.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.RectangleEdge;

/** Bars without border, gradient or shadow, with edges on whole pixels; tells of each bar. */
final class FlatBarPainter implements BarPainter {

  /** The colour of the bar of a series (row) and a client (column). */
  interface Colours {
    Color of(int row, int column);
  }

  /** Is told where each bar was painted. */
  interface Listener {
    void painted(int row, int column, Rectangle2D bar);
  }

  private final FigureTheme theme;
  private final Colours colours;
  private final Listener listener;
  private final double gap;

  /**
   * @param gap left free under a stacked bar, so that neighbours stay apart in grey
   */
  FlatBarPainter(FigureTheme theme, Colours colours, Listener listener, double gap) {
    this.theme = theme;
    this.colours = colours;
    this.listener = listener;
    this.gap = gap;
  }

  @Override
  public void paintBar(
      Graphics2D graphics,
      BarRenderer renderer,
      int row,
      int column,
      RectangularShape bar,
      RectangleEdge base) {
    double left = Strokes.snapped(graphics, bar.getMinX());
    double right = Strokes.snapped(graphics, bar.getMaxX());
    double top = Strokes.snapped(graphics, bar.getMinY());
    double bottom = Strokes.snapped(graphics, bar.getMaxY());
    double least = 1 / graphics.getTransform().getScaleX();
    double width = Math.max(right - left, Strokes.hasPixels(graphics) ? least : 0);
    double height = bottom - top;
    if (height <= 0) {
      return;
    }
    Rectangle2D area = new Rectangle2D.Double(left, top, width, height);
    double painted = row > 0 && height > 4 * gap ? height - gap : height;
    Rectangle2D bare = new Rectangle2D.Double(left, top, width, painted);
    Areas.fill(graphics, theme, colours.of(row, column), bare);
    listener.painted(row, column, area);
  }

  @Override
  public void paintBarShadow(
      Graphics2D graphics,
      BarRenderer renderer,
      int row,
      int column,
      RectangularShape bar,
      RectangleEdge base,
      boolean pegShadow) {
    // flat
  }
}
