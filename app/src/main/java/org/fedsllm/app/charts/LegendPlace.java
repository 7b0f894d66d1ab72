package org.fedsllm.app.charts;

/** Where a figure's legend stands. */
public enum LegendPlace {
  /** In a row over the plot. */
  TOP,
  /** In a column beside the plot. */
  RIGHT,
  /** In the plot, where it covers the least. */
  INSIDE,
  /** Nowhere: the caption says it. */
  NONE
}
