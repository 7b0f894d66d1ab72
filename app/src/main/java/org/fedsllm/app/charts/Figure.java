package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.Locale;
import java.util.Optional;
import org.fedsllm.app.charts.plot.Plot;

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
   * A short name that says which figure of a project or a run it is, for file names, the command
   * line and to draw it again: lower-case letters and hyphens.
   */
  default String id() {
    return title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** The same as axes and series, laid out for {@code view}; empty where it has none. */
  default Optional<Plot> plot(FigureView view) {
    return Optional.empty();
  }

  /**
   * Draws the figure with its upper left corner at the origin and leaves {@code graphics} as it
   * was. The background is not painted.
   *
   * @return what was drawn where, in the same coordinates
   */
  DrawnFigure draw(Graphics2D graphics, FigureView view);
}
