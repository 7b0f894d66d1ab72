package org.fedsllm.app.charts;

import java.awt.Graphics2D;

/**
 * A drawing of results. Immutable and thread-safe: the same figure can be drawn on screen and into
 * a file at once.
 */
public interface Figure {

  /** What the figure shows, as a heading; it is not part of the drawing. */
  String title();

  /** The numbers behind the drawing, in SI units and full precision. */
  FigureTable data();

  /**
   * Draws the figure with its upper left corner at the origin and leaves {@code graphics} as it
   * was. The background is not painted.
   *
   * @return what was drawn where, in the same coordinates
   */
  DrawnFigure draw(Graphics2D graphics, FigureView view);
}
