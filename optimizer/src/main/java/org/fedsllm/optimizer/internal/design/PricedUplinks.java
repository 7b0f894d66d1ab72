package org.fedsllm.optimizer.internal.design;

/**
 * The best bandwidths of one client when time and bandwidth have prices: minimises {@code weight ·
 * (upload times) + price · bandwidth}. The last result is in the fields. Not thread-safe.
 *
 * <p>With {@code z = c/b} and {@code l = ln(1 + z)} an upload of A bit takes {@code A ln2 z / (c
 * l)}, and its best bandwidth has {@code z² (l − z/(1+z)) / l² = price c² / (weight A ln2)}, whose
 * logarithm is nearly a straight line in ln z.
 */
public final class PricedUplinks {
  private static final double LN2 = Math.log(2);
  private static final int MOST_STEPS = 30;
  private static final int HALVINGS = 45;
  private static final double STEP_TOLERANCE = 1e-11;
  private static final double SERIES_BELOW = 1e-3;

  private final boolean shared;
  private final double mainPrice;
  private final double federatedPrice;

  /** Both uploads together at the last bandwidths. */
  double uploadS;

  /** The last bandwidths at their prices. */
  double cost;

  /**
   * @param shared whether one bandwidth serves both uploads; it costs {@code mainPrice}
   */
  PricedUplinks(boolean shared, double mainPrice, double federatedPrice) {
    this.shared = shared;
    this.mainPrice = mainPrice;
    this.federatedPrice = federatedPrice;
  }

  /** Settles a client that sends these bits over links with these SNR bandwidths. */
  void minimise(double weight, double mainBits, double mainSnrHz, double fedBits, double fedSnrHz) {
    if (shared && mainBits > 0 && fedBits > 0) {
      double hz = together(weight, mainBits, mainSnrHz, fedBits, fedSnrHz);
      uploadS = uploadS(mainBits, mainSnrHz, hz) + uploadS(fedBits, fedSnrHz, hz);
      cost = mainPrice * hz;
      return;
    }
    double otherPrice = shared ? mainPrice : federatedPrice;
    double mainHz = bestHz(weight * mainBits, mainSnrHz, mainPrice);
    double federatedHz = bestHz(weight * fedBits, fedSnrHz, otherPrice);
    uploadS = uploadS(mainBits, mainSnrHz, mainHz) + uploadS(fedBits, fedSnrHz, federatedHz);
    cost = cost(mainPrice, mainHz) + cost(otherPrice, federatedHz);
  }

  private static double cost(double price, double hz) {
    return price == 0 ? 0 : price * hz; // a free band may be used without end
  }

  private static double uploadS(double bits, double snrHz, double hz) {
    if (bits == 0) {
      return 0;
    }
    return hz == Double.POSITIVE_INFINITY
        ? bits * LN2 / snrHz
        : bits * LN2 / (hz * Math.log1p(snrHz / hz));
  }

  /**
   * The bandwidth that minimises {@code weight · (upload time) + price · bandwidth}.
   *
   * @param weightedBits weight times payload
   */
  public static double bestHz(double weightedBits, double snrHz, double price) {
    if (weightedBits == 0) {
      return 0;
    }
    if (price == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double target = Math.log(price * snrHz / (weightedBits * LN2) * snrHz);
    double logZ = (target + LN2) / 2;
    for (int i = 0; i < MOST_STEPS; i++) {
      double z = Math.exp(logZ);
      double log = Math.log1p(z);
      double rest = rateSlope(z, log);
      double value = 2 * logZ + Math.log(rest) - 2 * Math.log(log);
      double part = z / (1 + z);
      double step = (value - target) / (2 + part * part / rest - 2 * part / log);
      logZ -= step;
      if (Math.abs(step) < STEP_TOLERANCE) {
        break;
      }
    }
    return snrHz / Math.exp(logZ);
  }

  /**
   * One bandwidth for both uploads. Alone they would want b1 and b2; as {@code b |t'(b)|} falls in
   * b, together they want no more than {@code b1 + b2}, and no less than the larger.
   */
  private double together(
      double weight, double mainBits, double mainSnrHz, double fedBits, double fedSnrHz) {
    double mainHz = bestHz(weight * mainBits, mainSnrHz, mainPrice);
    double federatedHz = bestHz(weight * fedBits, fedSnrHz, mainPrice);
    double low = Math.max(mainHz, federatedHz);
    double high = mainHz + federatedHz;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double worth =
          weight * (saving(mainBits, mainSnrHz, middle) + saving(fedBits, fedSnrHz, middle));
      if (worth > mainPrice) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** {@code −dt/db} of an upload at full power. */
  public static double saving(double bits, double snrHz, double hz) {
    double z = snrHz / hz;
    double log = Math.log1p(z);
    return bits * LN2 * rateSlope(z, log) / (hz * log * hz * log);
  }

  /** {@code ln(1 + z) − z/(1 + z)} without cancellation: how the rate grows with bandwidth. */
  static double rateSlope(double z, double log) {
    return z < SERIES_BELOW
        ? z * z * (0.5 - z * (2.0 / 3 - z * (0.75 - 0.8 * z)))
        : log - z / (1 + z);
  }
}
