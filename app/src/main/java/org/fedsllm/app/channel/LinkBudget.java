package org.fedsllm.app.channel;

import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.radio.ShannonRate;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.unit.Decibel;

/**
 * What one client's two uplinks are worth under a plan.
 *
 * @param clientId the client's label
 * @param main to the main server
 * @param federated to the federated server
 */
public record LinkBudget(String clientId, Link main, Link federated) {

  /**
   * One uplink (EQ-1, EQ-3).
   *
   * @param distanceM between client and server
   * @param pathLossDb shadowing included, fading not
   * @param snrDb over the bandwidth that the plan gives
   * @param rateBitPerS over that bandwidth
   */
  public record Link(double distanceM, double pathLossDb, double snrDb, double rateBitPerS) {}

  /**
   * The budgets of all clients, in their order. A plan that gives no bandwidths is read at equal
   * shares.
   */
  public static List<LinkBudget> of(PlanSnapshot plan) {
    Allocation allocation =
        plan.allocation().orElseGet(() -> Allocation.equalShares(plan.problem(), 0.5));
    return IntStream.range(0, allocation.size()).mapToObj(k -> of(plan, allocation, k)).toList();
  }

  private static LinkBudget of(PlanSnapshot plan, Allocation allocation, int k) {
    Scenario scenario = plan.project().scenario();
    Client client = scenario.clients().get(k);
    ClientLoads loads =
        allocation
            .design()
            .map(chosen -> plan.problem().under(chosen))
            .orElse(plan.problem())
            .clients();
    return new LinkBudget(
        client.id(),
        link(
            client.position().distanceM(scenario.mainServer().position()),
            plan.channels().mainGain(k),
            allocation.mainBandwidthHz(k),
            loads.mainSnrBandwidthHz(k)),
        link(
            client.position().distanceM(scenario.federatedServer().position()),
            plan.channels().federatedGain(k),
            allocation.federatedBandwidthHz(k),
            loads.federatedSnrBandwidthHz(k)));
  }

  private static Link link(
      double distanceM, double gain, double bandwidthHz, double snrBandwidthHz) {
    return new Link(
        distanceM,
        -Decibel.fromLinear(gain),
        Decibel.fromLinear(snrBandwidthHz / bandwidthHz),
        ShannonRate.bitPerS(bandwidthHz, snrBandwidthHz));
  }
}
