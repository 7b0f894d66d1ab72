package org.fedsllm.app.charts.plot;

import java.util.List;

/**
 * One axis.
 *
 * @param name with its unit; may be empty
 * @param low where it begins, at the left or at the bottom
 * @param high where it ends
 * @param grid whether lines across the plot continue its ticks
 */
public record PlotAxis(String name, double low, double high, List<Tick> ticks, boolean grid) {

  /** A labelled place. */
  public record Tick(double at, String label) {}

  public PlotAxis {
    ticks = List.copyOf(ticks);
  }
}
