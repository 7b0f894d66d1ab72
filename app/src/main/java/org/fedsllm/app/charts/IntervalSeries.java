package org.fedsllm.app.charts;

import java.util.List;

/** Means of several categories with their intervals, under one name in the legend. */
public record IntervalSeries(String name, List<Point> points) {
  public IntervalSeries {
    points = List.copyOf(points);
  }

  /**
   * One mean.
   *
   * @param category as it stands at the side
   * @param halfWidth of its interval; NaN where none is known
   */
  public record Point(String category, double mean, double halfWidth) {

    double low() {
      return mean - reach();
    }

    double high() {
      return mean + reach();
    }

    private double reach() {
      return Double.isFinite(halfWidth) ? halfWidth : 0;
    }
  }
}
