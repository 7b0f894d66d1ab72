package org.fedsllm.optimizer;

/**
 * What is proved about a plan, whoever made it.
 *
 * <p>The lower bound follows from weak duality in a few elementary inequalities, evaluated at the
 * plan itself; it trusts nothing that a solver says. Feasibility and residuals are measured, not
 * reported by the solver either.
 *
 * @param delayS total delay T of the plan, recomputed by the delay model
 * @param lowerBoundS no plan that the optimizer chooses from is faster than this: neither another
 *     accuracy nor other bandwidths, nor another split or rank where it decides them
 * @param bandExcess bandwidth used beyond a band, relative to it; 0 if feasible
 * @param priceSpread how unequal the clients' marginal values of bandwidth are within a band,
 *     relative; 0 at a KKT point
 * @param accuracyResidual how far the plan is from stationary in the local accuracy: {@code |dlnT /
 *     dlnI|} of the weighted clients; 0 at a KKT point
 * @param deadlineSpread weighted distance of the clients' delays from the slowest one's, relative;
 *     0 where every client with a positive multiplier finishes last
 * @param scope which plans the lower bound speaks about
 */
public record Certificate(
    double delayS,
    double lowerBoundS,
    double bandExcess,
    double priceSpread,
    double accuracyResidual,
    double deadlineSpread,
    ProofScope scope) {

  /** A certificate among all bandwidths and local accuracies. */
  public Certificate(
      double delayS,
      double lowerBoundS,
      double bandExcess,
      double priceSpread,
      double accuracyResidual,
      double deadlineSpread) {
    this(
        delayS,
        lowerBoundS,
        bandExcess,
        priceSpread,
        accuracyResidual,
        deadlineSpread,
        ProofScope.BANDWIDTHS_AND_ACCURACY);
  }

  /** Relative gap up to which a plan is called optimal. */
  public static final double OPTIMAL_GAP = 1e-9;

  /** {@code (T − bound) / bound}: the plan is at most this much slower than the best one. */
  public double relativeGap() {
    return delayS <= lowerBoundS ? 0 : (delayS - lowerBoundS) / lowerBoundS;
  }

  /** The same plan and residuals beside another bound, which speaks about other plans too. */
  public Certificate withLowerBound(double boundS, ProofScope among) {
    return new Certificate(
        delayS, boundS, bandExcess, priceSpread, accuracyResidual, deadlineSpread, among);
  }

  /** Whether the gap proves the plan optimal. */
  public boolean provesOptimality() {
    return relativeGap() <= OPTIMAL_GAP;
  }

  /** The largest violation of the conditions of Karush, Kuhn and Tucker. */
  public double kktResidual() {
    return Math.max(Math.max(bandExcess, priceSpread), Math.max(accuracyResidual, deadlineSpread));
  }
}
