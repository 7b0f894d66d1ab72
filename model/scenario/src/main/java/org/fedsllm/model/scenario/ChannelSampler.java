package org.fedsllm.model.scenario;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.unit.Decibel;

/**
 * Draws the channels of a scenario (EQ-3): the only place where radio chance is spent.
 *
 * <p>Shadowing belongs to a link and stays; fading is drawn anew each global round. Every link has
 * its own stream by the client's id, so adding or removing a client leaves the others as they were.
 */
public final class ChannelSampler {
  private static final String MAIN = "main";
  private static final String FEDERATED = "federated";

  private final SeedTree seeds;

  public ChannelSampler(SeedTree seeds) {
    this.seeds = seeds;
  }

  /** The channels without fading: what a plan is made for. */
  public ChannelState average(Scenario scenario) {
    return state(
        scenario,
        client -> averageGain(scenario, client, MAIN),
        client -> averageGain(scenario, client, FEDERATED));
  }

  /** The channels in global round {@code round}, counted from 1. */
  public ChannelState inRound(Scenario scenario, int round) {
    return state(
        scenario,
        client -> averageGain(scenario, client, MAIN) * fade(scenario, client, MAIN, round),
        client ->
            averageGain(scenario, client, FEDERATED) * fade(scenario, client, FEDERATED, round));
  }

  private static ChannelState state(
      Scenario scenario, ToDoubleFunction<Client> mainGain, ToDoubleFunction<Client> fedGain) {
    List<Client> clients = scenario.clients();
    return new ChannelState(
        clients.stream().mapToDouble(mainGain).toArray(),
        clients.stream().mapToDouble(fedGain).toArray());
  }

  private double averageGain(Scenario scenario, Client client, String link) {
    return Decibel.toLinear(-lossDb(scenario, client, link));
  }

  private double lossDb(Scenario scenario, Client client, String link) {
    boolean main = link.equals(MAIN);
    if (client.measured().isPresent()) {
      MeasuredPathLoss measured = client.measured().get();
      return main ? measured.mainDb() : measured.federatedDb();
    }
    RadioSpec radio = scenario.radio();
    Position server =
        main ? scenario.mainServer().position() : scenario.federatedServer().position();
    double meanDb = radio.pathLoss().pathLossDb(client.position().distanceM(server));
    if (radio.shadowingSigmaDb() == 0) {
      return meanDb;
    }
    double normal = seeds.stream("shadowing", client.id(), link).nextGaussian();
    return meanDb + radio.shadowingSigmaDb() * normal;
  }

  private double fade(Scenario scenario, Client client, String link, int round) {
    return scenario.radio().fading().powerGain(seeds.stream("fading", client.id(), link, round));
  }
}
