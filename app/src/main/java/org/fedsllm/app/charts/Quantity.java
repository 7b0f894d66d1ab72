package org.fedsllm.app.charts;

import java.util.Locale;

/**
 * The engineering unit in which values of one kind are shown.
 *
 * @param symbol for example {@code MHz}
 * @param si how much of the SI unit one of it is
 */
record Quantity(String symbol, double si) {

  private static final int DIGITS = 3;

  /** The unit of frequency in which {@code largestHz} reads well. */
  static Quantity hertz(double largestHz) {
    return scaled(largestHz, "Hz", 0);
  }

  /** The unit of time in which {@code largestS} reads well: seconds or a part of them. */
  static Quantity seconds(double largestS) {
    return largestS >= 1 ? new Quantity("s", 1) : scaled(largestS, "s", -3);
  }

  double of(double siValue) {
    return siValue / si;
  }

  /** {@code siValue} with three significant digits and the unit. */
  String format(double siValue) {
    return digits(of(siValue)) + " " + symbol;
  }

  /** Three significant digits, no exponent between a thousandth and a million. */
  static String digits(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    if (value == 0 || Double.isNaN(value)) {
      return value == 0 ? "0" : "–";
    }
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
    if (exponent < -3 || exponent >= 6) {
      return String.format(Locale.ROOT, "%." + (DIGITS - 1) + "e", value).replace("e+", "e");
    }
    int decimals = Math.max(0, DIGITS - 1 - exponent);
    return String.format(Locale.ROOT, "%." + decimals + "f", value).replace('-', '−');
  }

  /** A whole number as it is, any other with three significant digits. */
  static String count(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e6;
    return whole ? String.format(Locale.ROOT, "%.0f", value) : digits(value);
  }

  private static Quantity scaled(double largest, String unit, int least) {
    String[] prefixes = {"n", "µ", "m", "", "k", "M", "G", "T"};
    int zero = 3;
    int thousands = largest > 0 ? (int) Math.floor(Math.log10(largest) / 3 + 1e-12) : 0;
    int step = Math.max(Math.max(least, -zero), Math.min(thousands, prefixes.length - 1 - zero));
    return new Quantity(prefixes[zero + step] + unit, Math.pow(1000, step));
  }
}
