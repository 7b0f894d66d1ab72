package org.fedsllm.optimizer;

import org.fedsllm.model.delay.Feasibility;

/**
 * What is proved about the energy of a plan that must end by a deadline.
 *
 * <p>The lower bound is the value of a Lagrange dual at prices of time and bandwidth; by weak
 * duality it holds whatever the prices are (docs/BEYOND-BANDWIDTH.md). It speaks about all local
 * accuracies, bandwidths and powers up to the clients' own, at the project's split and rank.
 *
 * @param deadlineS the longest total delay allowed
 * @param energyJ energy of all clients under the plan, recomputed by the energy model (EQ-14)
 * @param lowerBoundJ no plan that ends by the deadline takes less
 * @param lateness how much later than the deadline the plan ends, relative; 0 if it is in time
 * @param bandExcess bandwidth used beyond a band, relative to it; 0 if feasible
 */
public record EnergyCertificate(
    double deadlineS, double energyJ, double lowerBoundJ, double lateness, double bandExcess) {

  /** {@code (E − bound) / bound}: the plan takes at most this much more than the best one. */
  public double relativeGap() {
    return energyJ <= lowerBoundJ ? 0 : (energyJ - lowerBoundJ) / lowerBoundJ;
  }

  /** Whether the plan is in time, within the bands, and proved to take the least energy. */
  public boolean provesOptimality() {
    return lateness <= Feasibility.ROUNDING
        && bandExcess <= Feasibility.ROUNDING
        && relativeGap() <= Certificate.OPTIMAL_GAP;
  }
}
