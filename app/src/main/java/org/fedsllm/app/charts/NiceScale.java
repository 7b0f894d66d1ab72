package org.fedsllm.app.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fedsllm.app.charts.plot.PlotAxis;

/**
 * Bounds and tick step of an axis that a reader can count in: steps are 1, 2, 2.5 or 5 times a
 * power of ten.
 *
 * @param decimals that tell one tick from the next
 */
record NiceScale(double low, double high, double step, int decimals) {

  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final double SLACK = 1e-9;

  /** Covers {@code low … high} outwards to whole steps, in about {@code intervals} of them. */
  static NiceScale covering(double low, double high, int intervals) {
    double span = high - low;
    if (!(span > 0) || Double.isInfinite(span)) {
      double around = Double.isFinite(low) && low != 0 ? Math.abs(low) * 0.05 : 1;
      double middle = Double.isFinite(low) ? low : 0;
      return covering(middle == 0 ? 0 : middle - around, middle + around, intervals);
    }
    double step = stepOf(span / Math.max(1, intervals));
    return new NiceScale(
        Math.floor(low / step + SLACK) * step,
        Math.ceil(high / step - SLACK) * step,
        step,
        decimalsOf(step));
  }

  /**
   * As {@link #covering}, with a smaller step where that leaves less of a low axis empty: for data
   * without a zero, read by its differences.
   */
  static NiceScale closest(double low, double high, int intervals) {
    NiceScale wide = covering(low, high, intervals);
    NiceScale close = covering(low, high, 2 * intervals);
    boolean fits = (close.high - close.low) / close.step <= 1.5 * intervals + 1 + SLACK;
    return fits && close.high - close.low < wide.high - wide.low ? close : wide;
  }

  /** From zero to a whole step at or above {@code high}. */
  static NiceScale fromZero(double high, int intervals) {
    return covering(0, Double.isFinite(high) && high > 0 ? high : 1, intervals);
  }

  /** Ticks as {@link #covering} has them, but bounds at the data. */
  static NiceScale within(double low, double high, int intervals) {
    NiceScale nice = covering(low, high, intervals);
    return high > low ? new NiceScale(low, high, nice.step, nice.decimals) : nice;
  }

  /** As an axis of a plot. */
  PlotAxis axis(String name, boolean grid) {
    List<PlotAxis.Tick> ticks = new ArrayList<>();
    for (double i = Math.ceil(low / step - SLACK); i * step <= high + SLACK * step; i++) {
      ticks.add(new PlotAxis.Tick(i * step, label(i * step)));
    }
    return new PlotAxis(name, low, high, ticks, grid);
  }

  /** A tick's label. */
  String label(double value) {
    double near = Math.abs(value) < step * SLACK ? 0 : value; // no "-0"
    return String.format(Locale.ROOT, "%." + decimals + "f", near).replace('-', '−');
  }

  private static double stepOf(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : STEPS) {
      if (step * power >= least * (1 - SLACK)) {
        return step * power;
      }
    }
    throw new IllegalStateException("Ten times the power of ten below a number is above it.");
  }

  private static int decimalsOf(double step) {
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + SLACK));
    double shifted = step * Math.pow(10, decimals);
    return Math.abs(shifted - Math.rint(shifted)) < 1e-6 ? decimals : decimals + 1;
  }
}
