package org.fedsllm.model.delay;

import org.fedsllm.model.radio.BandPlan;

/**
 * How far an allocation is from the limits of its problem (EQ-9).
 *
 * @param leastBandwidthHz the smallest bandwidth given; below zero is infeasible, NaN too
 * @param excess bandwidth used beyond a band, relative to that band; the worst band's, never
 *     negative
 */
public record Feasibility(double leastBandwidthHz, double excess) {

  /** Relative excess that rounding of a sum over the clients may leave. */
  public static final double ROUNDING = 1e-12;

  public static Feasibility of(DelayProblem problem, Allocation allocation) {
    double least = Double.POSITIVE_INFINITY;
    double mainHz = 0;
    double federatedHz = 0;
    double eitherHz = 0; // a shared band is used by one upload at a time
    for (int k = 0; k < allocation.size(); k++) {
      double main = allocation.mainBandwidthHz(k);
      double federated = allocation.federatedBandwidthHz(k);
      least = Math.min(least, Math.min(main, federated));
      mainHz += main;
      federatedHz += federated;
      eitherHz += Math.max(main, federated);
    }
    return new Feasibility(least, excess(problem.band(), mainHz, federatedHz, eitherHz));
  }

  /** Whether all limits hold up to {@link #ROUNDING}. */
  public boolean holds() {
    return leastBandwidthHz >= 0 && excess <= ROUNDING;
  }

  private static double excess(BandPlan band, double mainHz, double federatedHz, double eitherHz) {
    if (band instanceof BandPlan.Separate separate) {
      return Math.max(
          over(mainHz, separate.mainBandwidthHz()),
          over(federatedHz, separate.federatedBandwidthHz()));
    }
    double usedHz = band instanceof BandPlan.Pooled ? mainHz + federatedHz : eitherHz;
    return over(usedHz, band.allBandwidthHz());
  }

  private static double over(double usedHz, double bandHz) {
    return Math.max(0, usedHz / bandHz - 1);
  }
}
