package org.fedsllm.optimizer.internal.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * The root of a falling function of a logarithm, from a guess: secant steps, kept between a point
 * where the function is positive and one where it is negative as soon as both are known. Flat
 * stretches and kinks, where secants creep or swing, so cost halvings and no more.
 */
public final class FallingRoot {
  private static final int MOST_STEPS = 150;
  private static final int FREE_STEPS = 3;
  private static final double LARGEST_STEP = 4;
  private static final double NARROW = 4e-16;

  private final DoubleUnaryOperator falling;
  private double slope;
  private double low = Double.NEGATIVE_INFINITY;
  private double high = Double.POSITIVE_INFINITY;

  private FallingRoot(DoubleUnaryOperator falling, double slope) {
    this.falling = falling;
    this.slope = slope;
  }

  /**
   * Seeks the root; the last evaluation is at the number returned, so what {@code falling} leaves
   * behind belongs to it.
   *
   * @param slope about that of the function, negative
   * @param tolerance how near to 0 the function must come
   */
  public static double near(
      DoubleUnaryOperator falling, double guess, double slope, double tolerance) {
    return new FallingRoot(falling, slope).seek(guess, tolerance);
  }

  /** The same, from within an interval that the root is known to be in. */
  public static double between(
      DoubleUnaryOperator falling,
      double low,
      double high,
      double guess,
      double slope,
      double tolerance) {
    FallingRoot root = new FallingRoot(falling, slope);
    root.low = low;
    root.high = high;
    return root.seek(guess, tolerance);
  }

  private double seek(double guess, double tolerance) {
    double x = guess;
    double lastX = Double.NaN;
    double lastValue = Double.NaN;
    for (int i = 1; ; i++) {
      double value = falling.applyAsDouble(x);
      if (!(Math.abs(value) > tolerance) || i == MOST_STEPS) {
        return x;
      }
      low = value > 0 ? x : low;
      high = value > 0 ? high : x;
      double secant = (value - lastValue) / (x - lastX);
      slope = secant < 0 ? secant : slope;
      double next = next(x, value, x - lastX, i);
      if (!(Math.abs(next - x) > NARROW * Math.abs(x))) {
        return x;
      }
      lastX = x;
      lastValue = value;
      x = next;
    }
  }

  private double next(double x, double value, double lastStep, int i) {
    double step = -value / slope;
    if (Double.isFinite(high - low)) {
      boolean inside = x + step > low && x + step < high;
      return inside && i % 3 != 0 ? x + step : (low + high) / 2;
    }
    double far = i > FREE_STEPS ? 2 * Math.abs(lastStep) : 0;
    double size = Math.min(LARGEST_STEP, Math.max(Math.abs(step), far));
    return x + Math.copySign(size, value);
  }
}
