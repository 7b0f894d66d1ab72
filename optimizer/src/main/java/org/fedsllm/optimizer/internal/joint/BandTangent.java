package org.fedsllm.optimizer.internal.joint;

import org.fedsllm.optimizer.internal.numeric.CompensatedSum;

/**
 * The tangent of the weighted clients' delay in the bandwidths of one band. A client's pull is
 * {@code p_k = w_k ε_k t_k}, its marginal {@code p_k / b_k}. Not thread-safe.
 */
final class BandTangent {
  private final double bandHz;
  private final CompensatedSum pulls = new CompensatedSum();
  private double largestMarginal;
  private double smallestMarginal = Double.POSITIVE_INFINITY;

  BandTangent(double bandHz) {
    this.bandHz = bandHz;
  }

  void add(double pull, double bandwidthHz) {
    if (pull > 0) {
      double marginal = pull / bandwidthHz;
      pulls.add(pull);
      largestMarginal = Math.max(largestMarginal, marginal);
      smallestMarginal = Math.min(smallestMarginal, marginal);
    }
  }

  /**
   * By how much another division of the band can lower {@code ln Σ w_k T_k}, at most: {@code
   * (largest marginal · B − Σ p_k) / total}.
   */
  double logLoss(double total) {
    return Math.max(0, largestMarginal * bandHz - pulls.value()) / total;
  }

  /** Relative distance of the smallest from the largest marginal; 0 if they agree. */
  double spread() {
    return largestMarginal == 0 ? 0 : 1 - smallestMarginal / largestMarginal;
  }
}
