package org.fedsllm.optimizer.internal.joint;

/**
 * The few unknowns that all clients share; everything else follows from them client by client.
 *
 * @param excessS how much longer the deadline D of a round is than the least round that any
 *     bandwidths allow; kept instead of D, of which it may be a tiny part
 * @param iterations local iterations I(η)
 * @param logPrice logarithm of the federated band's price in prices of the main band; 0 where there
 *     is one band
 */
record Point(double excessS, double iterations, double logPrice) {

  /** The point after a step in the logarithms. */
  Point moved(double logExcess, double logIterations, double logPriceStep) {
    return new Point(
        excessS * Math.exp(logExcess),
        iterations * Math.exp(logIterations),
        logPrice + logPriceStep);
  }

  Point withIterations(double others) {
    return new Point(excessS, others, logPrice);
  }
}
