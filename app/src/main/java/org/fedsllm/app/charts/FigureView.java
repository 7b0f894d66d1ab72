package org.fedsllm.app.charts;

import java.util.Set;
import org.fedsllm.model.unit.Check;

/**
 * How a figure is to be drawn.
 *
 * @param width in units of the graphics: pixels at scale 1 on screen, points in print
 * @param height in the same units
 * @param highlighted ids of the clients that stand out; empty where none does
 * @param legend where the legend stands
 */
public record FigureView(
    double width, double height, FigureTheme theme, Set<String> highlighted, LegendPlace legend) {

  /** Height of a title, in font sizes. */
  public static final double TITLE_EM = 1.7;

  public FigureView {
    Check.positive("width", width, "of the figure", "Make room for it.");
    Check.positive("height", height, "of the figure", "Make room for it.");
    Check.present("theme", theme, "of the figure");
    Check.present("legend", legend, "of the figure");
    highlighted = Set.copyOf(highlighted);
  }

  /** A view with the legend over the plot. */
  public FigureView(double width, double height, FigureTheme theme, Set<String> highlighted) {
    this(width, height, theme, highlighted, LegendPlace.TOP);
  }

  /** A view in which no client stands out. */
  public static FigureView of(double width, double height, FigureTheme theme) {
    return new FigureView(width, height, theme, Set.of());
  }

  /** The same view with some clients standing out. */
  public FigureView highlighting(Set<String> clientIds) {
    return new FigureView(width, height, theme, clientIds, legend);
  }

  /** The same view with the legend elsewhere. */
  public FigureView withLegend(LegendPlace other) {
    return new FigureView(width, height, theme, highlighted, other);
  }

  /** The same view with less room at the top. */
  FigureView lowered(double by) {
    return new FigureView(width, Math.max(1, height - by), theme, highlighted, legend);
  }

  /** Whether a client that is not highlighted should step back. */
  boolean mutes(String clientId) {
    return !highlighted.isEmpty() && !highlighted.contains(clientId);
  }
}
