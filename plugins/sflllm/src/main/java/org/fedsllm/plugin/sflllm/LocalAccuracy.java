package org.fedsllm.plugin.sflllm;

import org.fedsllm.model.convergence.ConvergenceModel;

/**
 * The best local accuracy when the round of client k takes {@code slope_k I(η) + intercept_k}. It
 * is no part of the paper, which keeps the local iterations fixed.
 */
final class LocalAccuracy {
  private static final double LEAST_Y = 1e-12;
  private static final double MOST_Y = 36;
  private static final int HALVINGS = 60;

  private LocalAccuracy() {}

  /**
   * With {@code η = e^−y} the logarithm of the delay is convex in {@code ln y}: halve by the sign
   * of its slope, the slowest line's elasticity less that of the rounds, {@code y/(e^y − 1)}.
   */
  static double best(ConvergenceModel convergence, double[] slopeS, double[] interceptS) {
    double low = Math.log(LEAST_Y);
    double high = Math.log(MOST_Y);
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double y = Math.exp(middle);
      double iterations = convergence.localIterations(Math.exp(-y));
      if (growingShare(slopeS, interceptS, iterations) > y / Math.expm1(y)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Math.exp(-Math.exp((low + high) / 2));
  }

  /** The share of the slowest line that grows with the iterations. */
  private static double growingShare(double[] slopeS, double[] interceptS, double iterations) {
    double slowestS = 0;
    double share = 0;
    for (int k = 0; k < slopeS.length; k++) {
      double lineS = slopeS[k] * iterations + interceptS[k];
      if (lineS > slowestS) {
        slowestS = lineS;
        share = slopeS[k] * iterations / lineS;
      }
    }
    return share;
  }
}
