package org.fedsllm.app.map;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.ShannonRate;
import org.fedsllm.model.unit.Decibel;

/**
 * What the map shows of the plan: it follows the project a moment later.
 *
 * @param bottlenecks ids of the clients whose resources are worth most; empty while unknown
 * @param clients by id
 */
public record PlanReadings(Set<String> bottlenecks, Map<String, OfClient> clients) {

  public static final PlanReadings NONE = new PlanReadings(Set.of(), Map.of());

  public PlanReadings {
    bottlenecks = Set.copyOf(bottlenecks);
    clients = Map.copyOf(clients);
  }

  /**
   * One client under the plan; NaN where the plan does not say.
   *
   * @param mainGain average power gain of the channel to the main server
   * @param federatedGain the same to the federated server
   * @param roundDelayS its part of one round
   * @param bandwidthHz its shares of the bands, both links together
   */
  public record OfClient(
      double mainGain,
      double federatedGain,
      double roundDelayS,
      double bandwidthHz,
      OfLink mainLink,
      OfLink federatedLink) {}

  /**
   * One uplink under the plan.
   *
   * @param snrDb over the client's share
   * @param bitPerS over the client's share (EQ-1)
   */
  public record OfLink(double snrDb, double bitPerS) {
    static final OfLink UNKNOWN = new OfLink(Double.NaN, Double.NaN);

    private static OfLink of(double bandwidthHz, double snrBandwidthHz) {
      return bandwidthHz > 0
          ? new OfLink(
              Decibel.fromLinear(snrBandwidthHz / bandwidthHz),
              ShannonRate.bitPerS(bandwidthHz, snrBandwidthHz))
          : UNKNOWN;
    }
  }

  /** What {@code plan} says. */
  public static PlanReadings of(PlanSnapshot plan) {
    Map<String, OfClient> clients = new HashMap<>();
    List<String> ids = plan.clientIds();
    for (int k = 0; k < ids.size(); k++) {
      clients.put(ids.get(k), client(plan, k));
    }
    return new PlanReadings(plan.bottleneckIds(), clients);
  }

  Optional<OfClient> client(String id) {
    return Optional.ofNullable(clients.get(id));
  }

  private static OfClient client(PlanSnapshot plan, int k) {
    int number = k;
    Optional<Allocation> shares = plan.allocation();
    double mainHz = shares.map(all -> all.mainBandwidthHz(number)).orElse(Double.NaN);
    double federatedHz = shares.map(all -> all.federatedBandwidthHz(number)).orElse(Double.NaN);
    boolean shared = plan.problem().band() instanceof BandPlan.Shared;
    ClientLoads loads = plan.problem().clients();
    return new OfClient(
        plan.channels().mainGain(k),
        plan.channels().federatedGain(k),
        plan.breakdown().map(all -> all.clients().get(number).totalS()).orElse(Double.NaN),
        shared ? mainHz : mainHz + federatedHz,
        OfLink.of(mainHz, loads.mainSnrBandwidthHz(k)),
        OfLink.of(federatedHz, loads.federatedSnrBandwidthHz(k)));
  }
}
