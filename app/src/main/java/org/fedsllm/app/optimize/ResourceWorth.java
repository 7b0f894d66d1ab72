package org.fedsllm.app.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.WorthFigure;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.optimizer.Multipliers;
import org.fedsllm.optimizer.sensitivity.Sensitivities;

/**
 * What a little more of each resource would do to the whole delay at a plan: slopes, by the plan's
 * multipliers. Exact at an optimum; otherwise those of the plan's own shares.
 *
 * @param perMainHz dT/dB of the main band, or of the one band, in s/Hz
 * @param perFederatedHz the same of the federated band
 * @param oneBand whether both links share a band, so that the two slopes are one
 * @param bottlenecks the ids of the clients whose resources are worth most, ties included
 * @param clients in the clients' order
 */
public record ResourceWorth(
    double perMainHz,
    double perFederatedHz,
    boolean oneBand,
    List<String> bottlenecks,
    List<ClientWorth> clients) {

  /** Power grows by this part of itself for each dB, to first order. */
  private static final double PER_DB = Math.log(10) / 10;

  /**
   * One client's slopes.
   *
   * @param weight its part in holding the training up; all clients' add up to 1
   * @param perDb dT for a dB more transmit power, in s
   * @param perProcessorHz dT/df, in s/Hz
   * @param perActivationBit dT for each bit more that an iteration sends, in s/bit
   * @param perAdapterBit dT for each bit more that a round sends, in s/bit
   * @param activationBits sent in an iteration
   * @param adapterBits sent in a round
   */
  public record ClientWorth(
      String client,
      double weight,
      double perDb,
      double perProcessorHz,
      double perActivationBit,
      double perAdapterBit,
      double activationBits,
      double adapterBits) {

    /** dT if both payloads were one percent larger, in s. */
    public double perPayloadPercent() {
      return (part(perActivationBit, activationBits) + part(perAdapterBit, adapterBits)) / 100;
    }

    /** Nothing to send takes no time, whatever a first bit would cost. */
    private static double part(double perBit, double bits) {
      return bits == 0 ? 0 : perBit * bits;
    }
  }

  public ResourceWorth {
    bottlenecks = List.copyOf(bottlenecks);
    clients = List.copyOf(clients);
  }

  /** Empty for a plan without bandwidths or multipliers. */
  public static Optional<ResourceWorth> of(PlanSnapshot plan, PlanEntry entry) {
    Optional<Allocation> found = entry.result().allocation();
    Optional<Multipliers> multipliers = entry.result().multipliers();
    return found.isEmpty() || multipliers.isEmpty()
        ? Optional.empty()
        : Optional.of(of(plan, found.get(), multipliers.get()));
  }

  private static ResourceWorth of(PlanSnapshot plan, Allocation found, Multipliers multipliers) {
    Allocation bandwidths =
        new Allocation(
            found.localAccuracy(), found.mainBandwidthHz(), found.federatedBandwidthHz());
    DelayProblem problem = plan.problem().answeredBy(found);
    Sensitivities slopes = Sensitivities.of(problem, bandwidths, multipliers);
    // What is locked draws nothing from a wider band, so a band's price is the remaining problem's.
    DelayProblem remaining = plan.locked().remaining().answeredBy(found);
    Sensitivities bands = Sensitivities.of(remaining, bandwidths, multipliers);
    List<ClientWorth> clients = new ArrayList<>();
    for (int k = 0; k < problem.size(); k++) {
      Client client = plan.project().scenario().clients().get(k);
      double powerW = client.transmitPowerW();
      clients.add(
          new ClientWorth(
              client.id(),
              multipliers.clientWeight(k),
              noMinusZero(slopes.perTransmitPowerW(k, powerW) * powerW * PER_DB),
              noMinusZero(slopes.perProcessorHz(k, client.processorHz())),
              slopes.perActivationBit(k),
              slopes.perAdapterBit(k),
              problem.clients().activationBits(k),
              problem.clients().adapterBits(k)));
    }
    return new ResourceWorth(
        noMinusZero(bands.perMainBandwidthHz()),
        noMinusZero(bands.perFederatedBandwidthHz()),
        !(problem.band() instanceof BandPlan.Separate),
        multipliers.bottlenecks().stream().map(plan.clientIds()::get).toList(),
        clients);
  }

  /** The figure of it. */
  public WorthFigure figure() {
    return WorthFigure.of(
        perMainHz,
        perFederatedHz,
        oneBand,
        clients.stream()
            .map(
                client ->
                    new WorthFigure.Client(
                        client.client(),
                        client.weight(),
                        client.perDb(),
                        client.perProcessorHz(),
                        client.perActivationBit(),
                        client.perAdapterBit(),
                        client.perPayloadPercent()))
            .toList());
  }

  /** The clients that hold the training up, most first: those with at least this part in it. */
  public List<ClientWorth> holdingUp(double leastWeight) {
    return clients.stream()
        .filter(client -> client.weight() >= leastWeight)
        .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
        .toList();
  }

  private static double noMinusZero(double slope) {
    return slope == 0 ? 0 : slope;
  }
}
