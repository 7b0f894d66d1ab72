package org.fedsllm.optimizer.internal.joint;

/**
 * Where one upload stands on its curve of time against bandwidth, with the slopes that a solver
 * needs; all logarithmic, since the curve is close to a power law. One mutable object serves all
 * clients in turn: nothing is allocated in a solver's loop. Not thread-safe.
 *
 * <p>With {@code z = c/b} and {@code y = ln(1 + z)} (EQ-1), an upload that would take {@code
 * leastUploadS} with infinite bandwidth takes {@code leastUploadS · z/y}.
 */
final class LinkCurve {
  private static final double SERIES_BELOW = 0.1;

  /** Time t of the upload. */
  double uploadS;

  /** Time beyond the least possible one, exact where the two nearly agree. */
  double excessS;

  /** {@code ε = −d ln t / d ln b}, between 0 (bandwidth is worthless) and 1. */
  double elasticity;

  /** {@code −d ln m / d ln b} of the marginal {@code m = −dt/db = ε t / b}. */
  double marginalElasticity;

  void moveTo(double bandwidthHz, double snrBandwidthHz, double leastUploadS) {
    double z = snrBandwidthHz / bandwidthHz;
    double y = log1p(z);
    double stretch = z / y;
    double rest = stretch / (1 + z); // (1 − e^−y) / y
    boolean cancels = y < SERIES_BELOW;
    double eps = cancels ? elasticitySeries(y) : 1 - rest;
    uploadS = leastUploadS * stretch;
    excessS = leastUploadS * (cancels ? excessSeries(y) : stretch - 1);
    elasticity = eps;
    marginalElasticity = 1 + eps + rest * (z / (1 + z) - eps) / eps;
  }

  /** Marks an upload with nothing to send. */
  void clear() {
    uploadS = 0;
    excessS = 0;
    elasticity = 0;
    marginalElasticity = 0;
  }

  /** {@code (y − 1 + e^−y)/y} for small y, where the difference would cancel. */
  private static double elasticitySeries(double y) {
    double tail = 1 - y / 10 * (1 - y / 11);
    tail = 1 - y / 7 * (1 - y / 8 * (1 - y / 9 * tail));
    tail = 1 - y / 4 * (1 - y / 5 * (1 - y / 6 * tail));
    return y / 2 * (1 - y / 3 * tail);
  }

  /** {@code (e^y − 1)/y − 1} for small y, where the difference would cancel. */
  private static double excessSeries(double y) {
    double tail = 1 + y / 10 * (1 + y / 11);
    tail = 1 + y / 7 * (1 + y / 8 * (1 + y / 9 * tail));
    tail = 1 + y / 4 * (1 + y / 5 * (1 + y / 6 * tail));
    return y / 2 * (1 + y / 3 * tail);
  }

  /** Kahan's ln(1 + z): as exact as the library's and several times faster. */
  private static double log1p(double z) {
    double w = 1 + z;
    return w == 1 ? z : Math.log(w) * (z / (w - 1));
  }
}
