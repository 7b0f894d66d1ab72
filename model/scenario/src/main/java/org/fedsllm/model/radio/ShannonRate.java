package org.fedsllm.model.radio;

/**
 * The rate of a frequency-division link and its inverse (EQ-1, EQ-2).
 *
 * <p>With the SNR bandwidth {@code c = g p / N0} a share of {@code b} Hz carries {@code r = b
 * log2(1 + c/b)} bit/s: increasing and concave in b, bounded by {@code c / ln 2}. In terms of the
 * spectral efficiency {@code y = ln(1 + c/b)} in nats, {@code b = r ln2 / y}, and with {@code κ = r
 * ln2 / c} the inverse is the root of {@code ln((e^y − 1) / y) = −ln κ}. That is the branch −1 of
 * Lambert's W, {@code y = −W₋₁(−κ e^−κ) − κ}, in a form without the cancellation at κ → 1.
 */
public final class ShannonRate {
  private static final double LN2 = Math.log(2);

  /** {@code ln 2 = LN2 + LN2_REST} to twice double precision. */
  private static final double LN2_REST = 2.3190468138462996e-17;

  private static final double SERIES_BELOW = 0.1;
  private static final int MOST_NEWTON_STEPS = 60;

  private ShannonRate() {}

  /** Rate in bit/s of a link with {@code bandwidthHz} whose SNR is 1 at {@code snrBandwidthHz}. */
  public static double bitPerS(double bandwidthHz, double snrBandwidthHz) {
    if (bandwidthHz <= 0) {
      return 0;
    }
    return bandwidthHz * Math.log1p(snrBandwidthHz / bandwidthHz) / LN2;
  }

  /**
   * {@code d ln r / d ln b} at {@code bandwidthHz}: the percents of rate that one percent of
   * bandwidth brings, near 1 where bandwidth is scarce and near 0 where it is plenty.
   */
  public static double bandwidthElasticity(double bandwidthHz, double snrBandwidthHz) {
    double nats = Math.log1p(snrBandwidthHz / bandwidthHz);
    return expm1Minus(-nats) / nats;
  }

  /** The rate that no bandwidth can exceed, bit/s. */
  public static double limitBitPerS(double snrBandwidthHz) {
    return snrBandwidthHz / LN2;
  }

  /**
   * The least bandwidth in Hz that carries {@code rateBitPerS}; 0 for rate 0 and {@link
   * Double#POSITIVE_INFINITY} where no bandwidth does. Relative error below 1e-12 for every
   * representable κ in (0, 1).
   */
  public static double leastBandwidthHz(double rateBitPerS, double snrBandwidthHz) {
    if (rateBitPerS <= 0) {
      return 0;
    }
    double nats = spectralEfficiency(rateBitPerS, snrBandwidthHz);
    return nats > 0 ? rateBitPerS * LN2 / nats : Double.POSITIVE_INFINITY;
  }

  /**
   * Derivative of {@link #leastBandwidthHz} by the rate, Hz per bit/s: {@code ln2 / (y − 1 +
   * e^−y)}.
   */
  public static double leastBandwidthSlope(double rateBitPerS, double snrBandwidthHz) {
    double nats = spectralEfficiency(Math.max(rateBitPerS, Double.MIN_NORMAL), snrBandwidthHz);
    return nats > 0 ? LN2 / expm1Minus(-nats) : Double.POSITIVE_INFINITY;
  }

  /** Spectral efficiency y in nats at the least bandwidth for a rate; 0 where there is none. */
  static double spectralEfficiency(double rateBitPerS, double snrBandwidthHz) {
    double slack = Math.fma(-rateBitPerS, LN2, snrBandwidthHz) - rateBitPerS * LN2_REST;
    double delta = slack / snrBandwidthHz; // 1 − κ, exact where κ is near 1
    if (!(delta > 0)) {
      return 0;
    }
    double target = // −ln κ
        delta < 0.5 ? -Math.log1p(-delta) : Math.log(snrBandwidthHz / (rateBitPerS * LN2));
    return rootOfLogExcess(target);
  }

  /**
   * The root y of {@code φ(y) = ln((e^y − 1) / y) = target}. φ is convex with {@code φ(y) ≥ y/2},
   * so Newton's steps from {@code 2·target} fall monotonically; far out {@code y ≈ target + ln
   * target} is nearer.
   */
  private static double rootOfLogExcess(double target) {
    double y = Math.min(2 * target, target + Math.log1p(target) + 1);
    for (int i = 0; i < MOST_NEWTON_STEPS; i++) {
      double step = (logExcess(y) - target) / logExcessSlope(y);
      y -= step;
      if (Math.abs(step) <= 4 * Math.ulp(y)) {
        return y;
      }
    }
    return y;
  }

  private static double logExcess(double y) {
    return y > 30 ? y - Math.log(y) + Math.log1p(-Math.exp(-y)) : Math.log1p(expm1Minus(y) / y);
  }

  private static double logExcessSlope(double y) {
    // 1/(1 − e^−y) − 1/y, without the cancellation for small y
    return expm1Minus(-y) / (y * -Math.expm1(-y));
  }

  /** {@code e^x − 1 − x} without cancellation. */
  private static double expm1Minus(double x) {
    if (Math.abs(x) > SERIES_BELOW) {
      return Math.expm1(x) - x;
    }
    double term = x * x / 2;
    double sum = term;
    for (int n = 3; Math.abs(term) > Math.ulp(sum) / 4; n++) {
      term *= x / n;
      sum += term;
    }
    return sum;
  }
}
