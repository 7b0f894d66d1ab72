package org.fedsllm.app.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The mark of what is locked: a small closed padlock, drawn as shapes so that it prints. */
final class Padlock {
  private static final double BODY_SHARE = 0.56;
  private static final double SHACKLE_SHARE = 0.56;
  private static final double STROKE_SHARE = 0.13;

  private Padlock() {}

  /** Draws it {@code height} high and 0.8 as wide, its foot's middle at ({@code x}, {@code y}). */
  static void draw(Graphics2D graphics, Color colour, double x, double y, double height) {
    double width = 0.8 * height;
    double body = BODY_SHARE * height;
    graphics.setColor(colour);
    graphics.fill(new Rectangle2D.Double(x - width / 2, y - body, width, body));
    double arm = SHACKLE_SHARE * width / 2;
    double top = y - height + STROKE_SHARE * height / 2;
    double bend = y - body - (height - body) * 0.35;
    Path2D shackle = new Path2D.Double();
    shackle.moveTo(x - arm, y - body);
    shackle.lineTo(x - arm, bend);
    shackle.curveTo(x - arm, top, x + arm, top, x + arm, bend);
    shackle.lineTo(x + arm, y - body);
    graphics.setStroke(Strokes.solid(STROKE_SHARE * height));
    graphics.draw(shackle);
  }
}
