package org.fedsllm.app.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * Fills rectangles in a colour and with the hatch that stands for it. The hatch is drawn as lines
 * that end at the edges, since patterns would become pixels in a PDF.
 */
final class Areas {
  private static final double SPACING_EM = 0.42;
  private static final double DARK = 0.45;

  private Areas() {}

  static void fill(Graphics2D graphics, FigureTheme theme, Color colour, Rectangle2D area) {
    graphics.setColor(colour);
    graphics.fill(area);
    Hatch hatch = theme.sign(colour).hatch();
    if (hatch == Hatch.NONE) {
      return;
    }
    graphics.setColor(lightness(colour) < DARK ? Color.WHITE : Color.BLACK);
    graphics.setStroke(Strokes.solid(theme.hairline()));
    double spacing = SPACING_EM * theme.fontSize();
    switch (hatch) {
      case RISING -> diagonals(graphics, area, spacing * Math.sqrt(2), 1);
      case FALLING -> diagonals(graphics, area, spacing * Math.sqrt(2), -1);
      case CROSSED -> {
        diagonals(graphics, area, spacing * Math.sqrt(2), 1);
        diagonals(graphics, area, spacing * Math.sqrt(2), -1);
      }
      case LEVEL -> levels(graphics, area, spacing);
      case NONE -> throw new IllegalStateException("An area without hatch was done before.");
    }
  }

  /** Lines {@code y = -slope x + c} through multiples of {@code spacing}, as neighbours share. */
  private static void diagonals(Graphics2D graphics, Rectangle2D area, double spacing, int slope) {
    double one = area.getMinY() + slope * area.getMinX();
    double other = area.getMaxY() + slope * area.getMaxX();
    double third = area.getMinY() + slope * area.getMaxX();
    double fourth = area.getMaxY() + slope * area.getMinX();
    double least = Math.min(Math.min(one, other), Math.min(third, fourth));
    double most = Math.max(Math.max(one, other), Math.max(third, fourth));
    for (double c = Math.ceil(least / spacing) * spacing; c < most; c += spacing) {
      double left = Math.max(area.getMinX(), crossing(c, area.getMaxY(), area.getMinY(), slope));
      double right =
          Math.min(
              area.getMaxX(), Math.max((c - area.getMinY()) * slope, (c - area.getMaxY()) * slope));
      if (right > left) {
        graphics.draw(new Line2D.Double(left, c - slope * left, right, c - slope * right));
      }
    }
  }

  private static double crossing(double c, double bottom, double top, int slope) {
    return Math.min((c - bottom) * slope, (c - top) * slope);
  }

  private static void levels(Graphics2D graphics, Rectangle2D area, double spacing) {
    for (double y = Math.ceil(area.getMinY() / spacing) * spacing;
        y < area.getMaxY();
        y += spacing) {
      graphics.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
    }
  }

  private static double lightness(Color colour) {
    return (0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue()) / 255;
  }
}
