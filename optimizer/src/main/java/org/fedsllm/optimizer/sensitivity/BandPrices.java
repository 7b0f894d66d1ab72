package org.fedsllm.optimizer.sensitivity;

import org.fedsllm.model.radio.BandPlan;

/** dT/dB of each band, in s/Hz. */
record BandPrices(double perMainHz, double perFederatedHz) {

  /** Prices from what a relative change of all bandwidths on either link saves, in s. */
  static BandPrices of(BandPlan band, double mainPullS, double federatedPullS) {
    if (band instanceof BandPlan.Separate separate) {
      return new BandPrices(
          -mainPullS / separate.mainBandwidthHz(),
          -federatedPullS / separate.federatedBandwidthHz());
    }
    double perHz = -(mainPullS + federatedPullS) / band.allBandwidthHz();
    return new BandPrices(perHz, perHz);
  }
}
