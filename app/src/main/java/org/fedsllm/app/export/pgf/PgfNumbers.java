package org.fedsllm.app.export.pgf;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as TeX reads them. */
final class PgfNumbers {
  private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

  private static final double PLAIN_BELOW = 1e9;

  private PgfNumbers() {}

  /** A number of the data, in ten digits; TeX has no more. */
  static String value(double number) {
    if (!Double.isFinite(number)) {
      return "nan";
    }
    if (number == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(number, DIGITS).stripTrailingZeros();
    boolean plain = Math.abs(number) < PLAIN_BELOW && Math.abs(number) > 1 / PLAIN_BELOW;
    return plain ? rounded.toPlainString() : rounded.toString();
  }

  /** A length in PostScript points. */
  static String length(double points) {
    return BigDecimal.valueOf(points)
            .setScale(3, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString()
        + "bp";
  }

  /** A number without unit, in three decimals. */
  static String factor(double number) {
    return BigDecimal.valueOf(number)
        .setScale(4, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
