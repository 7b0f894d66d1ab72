package org.fedsllm.app.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;

/** The pens of all figures. */
final class Strokes {
  private Strokes() {}

  static BasicStroke solid(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  static BasicStroke dashed(double width) {
    float unit = (float) width;
    return new BasicStroke(
        unit,
        BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        10f,
        new float[] {3.2f * unit, 1.8f * unit},
        0f);
  }

  /**
   * The pen of a line in {@code colour}.
   *
   * @param dashed what the figure itself chooses; the theme may want other dashes
   */
  static BasicStroke line(FigureTheme theme, Color colour, boolean dashed, double width) {
    List<Double> dashes = theme.sign(colour).dashes();
    if (dashes.isEmpty()) {
      return dashed && !theme.signs().containsKey(colour) ? dashed(width) : solid(width);
    }
    float[] lengths = new float[dashes.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = (float) (dashes.get(i) * width);
    }
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, lengths, 0f);
  }

  /** Whether edges should fall on whole pixels; in vector drawings there are none. */
  static boolean hasPixels(Graphics2D graphics) {
    return graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL)
        == RenderingHints.VALUE_STROKE_NORMALIZE;
  }

  /** {@code coordinate} moved onto the nearest edge between pixels, where there are pixels. */
  static double snapped(Graphics2D graphics, double coordinate) {
    double scale = graphics.getTransform().getScaleX();
    return hasPixels(graphics) ? Math.rint(coordinate * scale) / scale : coordinate;
  }

  static void prepare(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    if (graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL) == null) {
      // The charting library saves and restores it, and null cannot be restored.
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_DEFAULT);
    }
  }
}
