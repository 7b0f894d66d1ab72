package org.fedsllm.app.control;

import java.util.Set;

/** How far the up and down keys move a value, in the unit it is shown in. */
final class Steps {
  private static final Set<String> BY_ONE = Set.of("dB", "m", "%");

  /** The value whose step is one; ten times as much has a step of ten. */
  private static final double ONE_FROM = 5;

  private Steps() {}

  /**
   * One for decibels, metres, per cents and counts; for all else a power of ten between a fifth and
   * a fiftieth of the value.
   */
  static double of(double shown, Quantity quantity, DisplayUnit unit) {
    if (quantity.whole()
        || unit.isLogarithmic()
        || BY_ONE.contains(unit.symbol())
        || shown == 0
        || !Double.isFinite(shown)) {
      return 1;
    }
    return Math.pow(10, Math.floor(Math.log10(Math.abs(shown) / ONE_FROM) + 1e-9));
  }
}
