package org.fedsllm.app.charts.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A figure as axes and layers of series, laid out as it is drawn.
 *
 * @param layers in the order of the legend, in which each with a name has an entry. They are drawn
 *     in this order, but alone standing points after all others and their first layer last
 * @param area the rectangle between the axes, in the units of the view, from its upper left corner
 * @param foot words below all, such as what was left out; may be empty
 */
public record Plot(
    PlotAxis horizontal,
    PlotAxis vertical,
    List<PlotLayer> layers,
    PlotLegend legend,
    Rectangle2D area,
    String foot) {

  /** A plot without words at its foot. */
  public Plot(
      PlotAxis horizontal,
      PlotAxis vertical,
      List<PlotLayer> layers,
      PlotLegend legend,
      Rectangle2D area) {
    this(horizontal, vertical, layers, legend, area, "");
  }

  public Plot {
    layers = List.copyOf(layers);
    area = (Rectangle2D) area.clone();
  }

  @Override
  public Rectangle2D area() {
    return (Rectangle2D) area.clone();
  }
}
