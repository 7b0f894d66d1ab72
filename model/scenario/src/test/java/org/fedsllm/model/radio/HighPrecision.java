package org.fedsllm.model.radio;

import java.math.BigDecimal;
import java.math.MathContext;

/** The few functions that judge the inverse rate, to sixty digits. */
final class HighPrecision {
  private static final MathContext DIGITS = new MathContext(60);
  private static final BigDecimal LN2 =
      new BigDecimal("0.693147180559945309417232121458176568075500134360255254120680009");
  private static final int HALVINGS = 40;
  private static final int TERMS = 12;

  private HighPrecision() {}

  /** {@code 1/κ = c / (r ln2)}. */
  static BigDecimal inverseLoad(double rate, double snrBandwidthHz) {
    return new BigDecimal(snrBandwidthHz).divide(natsPerS(rate), DIGITS);
  }

  /** {@code (e^y − 1)/y} at {@code y = r ln2 / b}. */
  static BigDecimal stretch(double rate, double bandwidthHz) {
    BigDecimal y = natsPerS(rate).divide(new BigDecimal(bandwidthHz), DIGITS);
    return expm1(y).divide(y, DIGITS);
  }

  private static BigDecimal natsPerS(double rate) {
    return new BigDecimal(rate).multiply(LN2, DIGITS);
  }

  /** {@code e^x − 1} by its series at {@code x/2^n}, doubled n times by {@code m(m + 2)}. */
  private static BigDecimal expm1(BigDecimal x) {
    BigDecimal small = x.divide(BigDecimal.valueOf(2).pow(HALVINGS), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = 1; n <= TERMS; n++) {
      term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int i = 0; i < HALVINGS; i++) {
      sum = sum.multiply(sum.add(BigDecimal.valueOf(2), DIGITS), DIGITS);
    }
    return sum;
  }
}
