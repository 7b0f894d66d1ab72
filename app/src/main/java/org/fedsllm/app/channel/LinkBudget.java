package org.fedsllm.app.channel;

import java.util.List;
import java.util.stream.IntStream;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.PluggedFading;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.radio.ShannonRate;
import org.fedsllm.model.scenario.ChannelSampler;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.unit.Decibel;

/**
 * What one client's two uplinks are worth under a plan, term by term.
 *
 * @param clientId the client's label
 * @param transmitPowerDbm on either uplink
 * @param main to the main server
 * @param federated to the federated server
 */
public record LinkBudget(String clientId, double transmitPowerDbm, Link main, Link federated) {

  /**
   * One uplink (EQ-1, EQ-3).
   *
   * @param distanceM between client and server
   * @param pathLossDb shadowing included, fading not
   * @param shadowingDb the part of the loss that is shadowing; 0 where the loss was measured
   * @param fadingDb what fading adds to the gain in the first round; NaN where there is none or a
   *     plug-in's. Plans are made without it.
   * @param bandwidthHz the plan's share
   * @param noiseDbm over that share
   * @param snrDb over that share
   * @param rateBitPerS over that share
   */
  public record Link(
      double distanceM,
      double pathLossDb,
      double shadowingDb,
      double fadingDb,
      double bandwidthHz,
      double noiseDbm,
      double snrDb,
      double rateBitPerS) {}

  /**
   * The budgets of all clients, in their order. A plan that gives no bandwidths is read at equal
   * shares.
   */
  public static List<LinkBudget> of(PlanSnapshot plan) {
    Allocation allocation =
        plan.allocation().orElseGet(() -> Allocation.equalShares(plan.problem(), 0.5));
    ChannelSampler sampler = new ChannelSampler(plan.project().seeds());
    ChannelState faded = firstRound(plan, sampler);
    return IntStream.range(0, allocation.size())
        .mapToObj(k -> of(plan, allocation, sampler, faded, k))
        .toList();
  }

  /** The channels of the first round; those of the plan where a plug-in would have to be asked. */
  private static ChannelState firstRound(PlanSnapshot plan, ChannelSampler sampler) {
    RadioSpec radio = plan.project().scenario().radio();
    boolean builtIn =
        !(radio.fading() instanceof PluggedFading)
            && !(radio.pathLoss() instanceof PluggedPathLoss);
    return builtIn && !(radio.fading() instanceof Fading.None)
        ? sampler.inRound(plan.project().scenario(), 1)
        : null;
  }

  private static LinkBudget of(
      PlanSnapshot plan, Allocation allocation, ChannelSampler sampler, ChannelState faded, int k) {
    Scenario scenario = plan.project().scenario();
    Client client = scenario.clients().get(k);
    ClientLoads loads =
        allocation
            .design()
            .map(chosen -> plan.problem().under(chosen))
            .orElse(plan.problem())
            .clients();
    double noisePsd = scenario.radio().noisePsdWPerHz();
    double mainGain = plan.channels().mainGain(k);
    double federatedGain = plan.channels().federatedGain(k);
    return new LinkBudget(
        client.id(),
        Decibel.wattToDbm(client.transmitPowerW()),
        link(
            distanceM(client, scenario.mainServer().position()),
            mainGain,
            sampler.mainShadowingDb(scenario, client),
            faded == null ? Double.NaN : faded.mainGain(k) / mainGain,
            allocation.mainBandwidthHz(k),
            loads.mainSnrBandwidthHz(k),
            noisePsd),
        link(
            distanceM(client, scenario.federatedServer().position()),
            federatedGain,
            sampler.federatedShadowingDb(scenario, client),
            faded == null ? Double.NaN : faded.federatedGain(k) / federatedGain,
            allocation.federatedBandwidthHz(k),
            loads.federatedSnrBandwidthHz(k),
            noisePsd));
  }

  private static double distanceM(Client client, Position server) {
    return client.position().distanceM(server);
  }

  private static Link link(
      double distanceM,
      double gain,
      double shadowingDb,
      double fade,
      double bandwidthHz,
      double snrBandwidthHz,
      double noisePsdWPerHz) {
    return new Link(
        distanceM,
        -Decibel.fromLinear(gain),
        shadowingDb,
        Double.isNaN(fade) ? fade : Decibel.fromLinear(fade),
        bandwidthHz,
        Decibel.wattToDbm(noisePsdWPerHz * bandwidthHz),
        Decibel.fromLinear(snrBandwidthHz / bandwidthHz),
        ShannonRate.bitPerS(bandwidthHz, snrBandwidthHz));
  }
}
