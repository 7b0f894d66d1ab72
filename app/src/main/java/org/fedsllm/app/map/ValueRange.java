package org.fedsllm.app.map;

import java.util.List;

/**
 * The least and the greatest of the coloured values; NaN where none is known.
 *
 * @param quantity that they are values of
 * @param flat whether all are alike, as people read them: colours would tell differences that are
 *     none
 */
record ValueRange(MapQuantity quantity, double low, double high, boolean flat) {

  /** The range of what is known among {@code values}. */
  static ValueRange of(MapQuantity quantity, List<Double> values) {
    double low = Double.NaN;
    double high = Double.NaN;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        low = Double.isNaN(low) ? value : Math.min(low, value);
        high = Double.isNaN(high) ? value : Math.max(high, value);
      }
    }
    boolean flat = !Double.isNaN(low) && quantity.reading(low).equals(quantity.reading(high));
    return new ValueRange(quantity, low, high, flat);
  }

  /** Whether nothing is known yet. */
  boolean unknown() {
    return Double.isNaN(low);
  }

  /**
   * Where {@code value} lies in the range, from 0 to 1; in the middle where all are alike, NaN
   * where it is unknown.
   */
  double fraction(double value) {
    if (Double.isNaN(value)) {
      return Double.NaN;
    }
    if (flat) {
      return 0.5;
    }
    double least = quantity.onScale(low);
    double fraction = (quantity.onScale(value) - least) / (quantity.onScale(high) - least);
    return Math.max(0, Math.min(1, fraction));
  }
}
