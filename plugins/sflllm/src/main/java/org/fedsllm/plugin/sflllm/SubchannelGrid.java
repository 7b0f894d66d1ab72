package org.fedsllm.plugin.sflllm;

import org.fedsllm.model.radio.BandPlan;

/**
 * The band cut into equal subchannels, M towards the main server and N towards the federated one.
 *
 * @param federated N; 0 where a client's subchannels serve both uploads in turn (shared band)
 */
record SubchannelGrid(
    int main, int federated, double mainWidthHz, double federatedWidthHz, boolean shared) {

  static SubchannelGrid of(BandPlan band, int main, int federated) {
    if (band instanceof BandPlan.Separate separate) {
      return new SubchannelGrid(
          main,
          federated,
          separate.mainBandwidthHz() / main,
          separate.federatedBandwidthHz() / federated,
          false);
    }
    if (band instanceof BandPlan.Shared shared) {
      double widthHz = shared.totalBandwidthHz() / main;
      return new SubchannelGrid(main, 0, widthHz, widthHz, true);
    }
    double widthHz = band.allBandwidthHz() / (main + federated);
    return new SubchannelGrid(main, federated, widthHz, widthHz, false);
  }
}
