package org.fedsllm.optimizer.internal.joint;

/**
 * The few unknowns that all clients share; everything else follows from them client by client.
 *
 * @param roundS deadline D of one global round
 * @param iterations local iterations I(η)
 * @param logPrice logarithm of the federated band's price in prices of the main band; 0 where there
 *     is one band
 */
record Point(double roundS, double iterations, double logPrice) {

  /** The point after a step in the logarithms. */
  Point moved(double logRound, double logIterations, double logPriceStep) {
    return new Point(
        roundS * Math.exp(logRound), iterations * Math.exp(logIterations), logPrice + logPriceStep);
  }
}
