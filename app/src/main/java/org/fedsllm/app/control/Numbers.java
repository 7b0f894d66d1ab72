package org.fedsllm.app.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them: few digits, engineering prefixes, a real minus sign. */
public final class Numbers {
  private static final int FIELD_DIGITS = 7;
  private static final int READING_DIGITS = 3;
  private static final int DELAY_DIGITS = 4;
  private static final double PLAIN_FROM = 1e-4;
  private static final double PLAIN_BELOW = 1e9;
  private static final String[] LARGE = {"", "k", "M", "G", "T", "P", "E"};
  private static final String[] SMALL = {"", "m", "µ", "n", "p", "f"};

  private Numbers() {}

  /** As a field shows it: up to seven digits, no trailing zeros, an ASCII minus to type over. */
  public static String plain(double value) {
    return rounded(value, FIELD_DIGITS);
  }

  /** As text shows it: three digits, for example 59.6, 1240, 0.0213. */
  public static String brief(double value) {
    if (Double.isFinite(value) && Math.abs(value) >= 1000 && Math.abs(value) < 1e6) {
      return String.format(Locale.ROOT, "%.0f", value).replace('-', '−');
    }
    return rounded(value, READING_DIGITS).replace('-', '−');
  }

  /** With an engineering prefix before {@code unit}: 3.94 MHz, 12.6 Mbit, 31 ms. */
  public static String withUnit(double value, String unit) {
    if (value == 0 || !Double.isFinite(value)) {
      return brief(value) + " " + unit;
    }
    double magnitude = Math.abs(new BigDecimal(value, three()).doubleValue());
    int step = (int) Math.floor(Math.log10(magnitude) / 3 + 1e-12);
    step = Math.max(1 - SMALL.length, Math.min(LARGE.length - 1, step));
    String prefix = step >= 0 ? LARGE[step] : SMALL[-step];
    return brief(value / Math.pow(1000, step)) + " " + prefix + unit;
  }

  /**
   * A modelled delay: always in seconds, so that plans compare at a glance, with four digits, so
   * that a drag shows: 399.5 s, 6035 s, 727.2 ms.
   */
  public static String delay(double seconds) {
    boolean milliseconds = Math.abs(seconds) < 1 && seconds != 0;
    double value = milliseconds ? seconds * 1000 : seconds;
    int wholeDigits = (int) Math.max(1, Math.ceil(Math.log10(Math.abs(value) + 1)));
    int digits = Double.isFinite(value) ? Math.max(DELAY_DIGITS, wholeDigits) : DELAY_DIGITS;
    return rounded(value, digits).replace('-', '−') + (milliseconds ? " ms" : " s");
  }

  /** A share of one as a percentage: 36 %, 0.4 %. */
  public static String percent(double share) {
    double percent = 100 * share;
    boolean coarse = Math.abs(percent) >= 9.95 || Math.abs(percent) < 0.05;
    return String.format(Locale.ROOT, coarse ? "%.0f %%" : "%.1f %%", percent).replace('-', '−');
  }

  /** Decibels with one digit after the point: 12.3 dB. */
  public static String decibel(double db) {
    return Double.isNaN(db) ? "–" : String.format(Locale.ROOT, "%.1f dB", db).replace('-', '−');
  }

  private static String rounded(double value, int digits) {
    if (Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal near = new BigDecimal(value, new MathContext(digits, RoundingMode.HALF_EVEN));
    double size = near.abs().doubleValue();
    if (size >= PLAIN_FROM && size < PLAIN_BELOW) {
      return near.stripTrailingZeros().toPlainString();
    }
    int exponent = near.precision() - near.scale() - 1;
    String mantissa = near.scaleByPowerOfTen(-exponent).stripTrailingZeros().toPlainString();
    return mantissa + "e" + exponent;
  }

  private static MathContext three() {
    return new MathContext(READING_DIGITS, RoundingMode.HALF_EVEN);
  }
}
