package org.fedsllm.optimizer.internal.design;

import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.Multipliers;

/**
 * What a hertz costs on either band. Where there is one band its price is 1.
 *
 * @param all all bandwidth at its price
 */
record BandPrices(double main, double federated, double all) {

  /** The prices that a plan's multipliers give; any prices give true bounds, these tight ones. */
  static BandPrices of(DelayProblem plain, Allocation plan, Multipliers multipliers) {
    if (!(plain.band() instanceof BandPlan.Separate band)) {
      return new BandPrices(1, 1, plain.band().allBandwidthHz());
    }
    ClientLoads loads = plain.clients();
    double iterations = plain.convergence().localIterations(plan.localAccuracy());
    double uploads = plain.schedule().activationUploads(iterations);
    double main = 0;
    double federated = 0;
    for (int k = 0; k < plain.size(); k++) {
      double weight = multipliers.clientWeight(k);
      main +=
          weight
              * uploads
              * pullS(
                  loads.activationBits(k), plan.mainBandwidthHz(k), loads.mainSnrBandwidthHz(k));
      federated +=
          weight
              * pullS(
                  loads.adapterBits(k),
                  plan.federatedBandwidthHz(k),
                  loads.federatedSnrBandwidthHz(k));
    }
    double mainPrice = main / band.mainBandwidthHz();
    double federatedPrice = federated / band.federatedBandwidthHz();
    double scale = band.allBandwidthHz() / (main + federated);
    return new BandPrices(mainPrice * scale, federatedPrice * scale, band.allBandwidthHz());
  }

  /** {@code −dt / d ln b} of one upload. */
  private static double pullS(double bits, double hz, double snrHz) {
    if (bits == 0 || !(hz > 0)) {
      return 0;
    }
    double z = snrHz / hz;
    double log = Math.log1p(z);
    return bits * Math.log(2) / (hz * log) * PricedUplinks.rateSlope(z, log) / log;
  }
}
