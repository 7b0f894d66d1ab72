package org.fedsllm.app.charts.plot;

import java.util.List;

/**
 * Where the legend of a plot stands.
 *
 * @param rows how many entries stand in each row over the plot, from the top; empty where it is a
 *     column, or is not drawn
 * @param column whether it is a column
 * @param x left edge of the column, in the units of the view
 * @param y upper edge of the column
 */
public record PlotLegend(List<Integer> rows, boolean column, double x, double y) {
  public PlotLegend {
    rows = List.copyOf(rows);
  }
}
