package org.fedsllm.optimizer.internal.numeric;

import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.radio.ShannonRate;

/**
 * The best local accuracy for fixed bandwidths: minimises {@code R(η) · max_k (slope_k I(η) +
 * intercept_k)} over 0 &lt; η &lt; 1.
 *
 * <p>With {@code η = e^−y} and {@code ξ = ln y} the logarithm of the first factor is convex in ξ
 * with slope {@code −y/(e^y − 1)}, and that of every line too with slope {@code slope·I/line}; so
 * the sum is, and halving an interval by the sign of its slope finds the minimum even at a corner.
 */
public final class BestLocalAccuracy {
  /**
   * Least and most {@code y = ln(1/η)} that are considered. Where the infimum lies at η → 1 or η →
   * 0 and is never reached, stopping here costs less than 1e-12 of the delay.
   */
  public static final double LEAST_Y = 1e-12;

  public static final double MOST_Y = 36;

  private static final double SERIES_BELOW = 0.1;
  private static final int HALVINGS = 60;
  private static final double LN2 = Math.log(2);

  private BestLocalAccuracy() {}

  /** The best η for lines {@code slopeS[k] · I + interceptS[k]}. */
  public static double of(ConvergenceModel convergence, double[] slopeS, double[] interceptS) {
    double low = Math.log(LEAST_Y);
    double high = Math.log(MOST_Y);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double y = Math.exp(middle);
      if (slowestLineShare(slopeS, interceptS, convergence.v() * y / LN2) > roundsElasticity(y)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Math.exp(-Math.exp((low + high) / 2));
  }

  /** {@code −d ln R / d ln I = y/(e^y − 1)}: how fast more local iterations save rounds. */
  public static double roundsElasticity(double y) {
    return y / Math.expm1(y);
  }

  /**
   * The y at which {@link #roundsElasticity} is {@code share}: 0 for share 1, infinite for share 0.
   * {@code (e^y − 1)/y = 1/share} is the equation of Shannon's inverse rate, so that solves it.
   */
  public static double inverseRoundsElasticity(double share) {
    if (share <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    return share / ShannonRate.leastBandwidthHz(share / LN2, 1);
  }

  /** {@code e^y − 1 − y} without cancellation. */
  public static double expm1Minus(double y) {
    if (y > SERIES_BELOW) {
      return Math.expm1(y) - y;
    }
    double tail = 1 + y / 7 * (1 + y / 8 * (1 + y / 9 * (1 + y / 10)));
    tail = 1 + y / 4 * (1 + y / 5 * (1 + y / 6 * tail));
    return y * y / 2 * (1 + y / 3 * tail);
  }

  /** The share of the slowest line that grows with the local iterations {@code x}. */
  private static double slowestLineShare(double[] slopeS, double[] interceptS, double x) {
    double slowestS = 0;
    double share = 0;
    for (int k = 0; k < slopeS.length; k++) {
      double growing = slopeS[k] * x;
      double lineS = growing + interceptS[k];
      if (lineS > slowestS) {
        slowestS = lineS;
        share = growing / lineS;
      }
    }
    return share;
  }
}
