package org.fedsllm.app.charts;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shape of a point. */
public enum MarkShape {
  DISC,
  SQUARE,
  TRIANGLE,
  DIAMOND;

  private static final double SQUARE_SIDE = 0.88; // looks as large as a disc
  private static final double TRIANGLE_RADIUS = 0.62;
  private static final double DIAMOND_RADIUS = 0.62;

  /** The outline around a point, about {@code size} across. */
  Shape at(double x, double y, double size) {
    return switch (this) {
      case DISC -> new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
      case SQUARE -> {
        double side = SQUARE_SIDE * size;
        yield new Rectangle2D.Double(x - side / 2, y - side / 2, side, side);
      }
      case TRIANGLE -> polygon(x, y, TRIANGLE_RADIUS * size, 3);
      case DIAMOND -> polygon(x, y, DIAMOND_RADIUS * size, 4);
    };
  }

  private static Shape polygon(double x, double y, double radius, int corners) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners; i++) {
      double angle = -Math.PI / 2 + i * 2 * Math.PI / corners; // the first one points up
      double cornerX = x + radius * Math.cos(angle);
      double cornerY = y + radius * Math.sin(angle);
      if (i == 0) {
        path.moveTo(cornerX, cornerY);
      } else {
        path.lineTo(cornerX, cornerY);
      }
    }
    path.closePath();
    return path;
  }
}
