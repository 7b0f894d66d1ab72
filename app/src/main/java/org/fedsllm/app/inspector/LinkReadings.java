package org.fedsllm.app.inspector;

import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.radio.ShannonRate;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.unit.Decibel;

/**
 * What one client's uplinks do under the plan, in words with units.
 *
 * @param distance to the server
 * @param bandwidth the plan's share
 * @param snr over that share
 * @param rate over that share (EQ-1)
 */
record LinkReadings(String distance, String bandwidth, String snr, String rate) {

  static final LinkReadings NONE = new LinkReadings("–", "–", "–", "–");

  /** The link of client {@code k} to the main server. */
  static LinkReadings main(PlanSnapshot plan, int k) {
    Scenario scenario = plan.project().scenario();
    ClientLoads loads = plan.problem().clients();
    return of(
        scenario.clients().get(k).position().distanceM(scenario.mainServer().position()),
        plan.allocation().map(shares -> shares.mainBandwidthHz(k)).orElse(Double.NaN),
        loads.mainSnrBandwidthHz(k));
  }

  /** The link of client {@code k} to the federated server. */
  static LinkReadings federated(PlanSnapshot plan, int k) {
    Scenario scenario = plan.project().scenario();
    ClientLoads loads = plan.problem().clients();
    return of(
        scenario.clients().get(k).position().distanceM(scenario.federatedServer().position()),
        plan.allocation().map(shares -> shares.federatedBandwidthHz(k)).orElse(Double.NaN),
        loads.federatedSnrBandwidthHz(k));
  }

  private static LinkReadings of(double distanceM, double bandwidthHz, double snrBandwidthHz) {
    String distance = Numbers.brief(distanceM) + " m";
    if (!(bandwidthHz > 0)) {
      return new LinkReadings(distance, "–", "–", "–");
    }
    return new LinkReadings(
        distance,
        Numbers.withUnit(bandwidthHz, "Hz"),
        Numbers.decibel(Decibel.fromLinear(snrBandwidthHz / bandwidthHz)),
        Numbers.withUnit(ShannonRate.bitPerS(bandwidthHz, snrBandwidthHz), "bit/s"));
  }
}
