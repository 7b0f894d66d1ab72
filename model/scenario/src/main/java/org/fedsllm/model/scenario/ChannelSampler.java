package org.fedsllm.model.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.FadingSpec;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.PathLossSpec;
import org.fedsllm.model.radio.PluggedFading;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioModelException;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.unit.Decibel;

/**
 * Draws the channels of a scenario (EQ-3): the only place where radio chance is spent.
 *
 * <p>Shadowing belongs to a link and stays; fading is drawn anew each global round. Every link has
 * its own stream by the client's id, so adding or removing a client leaves the others as they were.
 * All draws throw {@link IllegalArgumentException} if the scenario asks for a model that is not at
 * hand, and {@link RadioModelException} if a plug-in's model gives what cannot be.
 */
public final class ChannelSampler {
  private static final String MAIN = "main";
  private static final String FEDERATED = "federated";

  private final SeedTree seeds;
  private final RadioModels models;

  /** Knows the built-in radio models alone. */
  public ChannelSampler(SeedTree seeds) {
    this(seeds, RadioModels.BUILT_IN);
  }

  /**
   * @param models that a scenario may ask for
   */
  public ChannelSampler(SeedTree seeds, RadioModels models) {
    this.seeds = seeds;
    this.models = models;
  }

  /** The channels without fading: what a plan is made for. */
  public ChannelState average(Scenario scenario) {
    return new ChannelState(averageGains(scenario, MAIN), averageGains(scenario, FEDERATED));
  }

  /** The channels in global round {@code round}, counted from 1. */
  public ChannelState inRound(Scenario scenario, int round) {
    return new ChannelState(
        fadedGains(scenario, MAIN, round), fadedGains(scenario, FEDERATED, round));
  }

  /** Shadowing of {@code client}'s uplink to the main server, dB; 0 where its loss was measured. */
  public double mainShadowingDb(Scenario scenario, Client client) {
    return client.measured().isPresent() ? 0 : shadowingDb(scenario.radio(), client, MAIN);
  }

  /** The same on the uplink to the federated server. */
  public double federatedShadowingDb(Scenario scenario, Client client) {
    return client.measured().isPresent() ? 0 : shadowingDb(scenario.radio(), client, FEDERATED);
  }

  private double[] fadedGains(Scenario scenario, String link, int round) {
    double[] gains = averageGains(scenario, link);
    double[] fades = fades(scenario, link, round);
    for (int k = 0; k < gains.length; k++) {
      gains[k] *= fades[k];
    }
    return gains;
  }

  private double[] averageGains(Scenario scenario, String link) {
    double[] modelledDb = modelledDb(scenario, link);
    double[] gains = new double[modelledDb.length];
    for (int k = 0; k < gains.length; k++) {
      Client client = scenario.clients().get(k);
      double lossDb =
          client
              .measured()
              .map(own -> link.equals(MAIN) ? own.mainDb() : own.federatedDb())
              .orElse(modelledDb[k]);
      gains[k] = Decibel.toLinear(-lossDb);
    }
    return gains;
  }

  /** Path loss with shadowing by client; those with measured losses are not asked for. */
  private double[] modelledDb(Scenario scenario, String link) {
    List<Client> clients = scenario.clients();
    int[] modelled =
        IntStream.range(0, clients.size())
            .filter(k -> clients.get(k).measured().isEmpty())
            .toArray();
    double[] lossesDb = new double[clients.size()];
    if (modelled.length == 0) {
      return lossesDb;
    }
    Position server =
        link.equals(MAIN)
            ? scenario.mainServer().position()
            : scenario.federatedServer().position();
    double[] distancesM =
        Arrays.stream(modelled)
            .mapToDouble(k -> clients.get(k).position().distanceM(server))
            .toArray();
    RadioSpec radio = scenario.radio();
    double[] meansDb = models.of(radio.pathLoss()).pathLossesDb(distancesM);
    for (int i = 0; i < modelled.length; i++) {
      Client client = clients.get(modelled[i]);
      requireLoss(radio, meansDb[i], client, distancesM[i]);
      lossesDb[modelled[i]] = meansDb[i] + shadowingDb(radio, client, link);
    }
    return lossesDb;
  }

  private double shadowingDb(RadioSpec radio, Client client, String link) {
    return radio.shadowingSigmaDb() == 0
        ? 0
        : radio.shadowingSigmaDb() * seeds.stream("shadowing", client.id(), link).nextGaussian();
  }

  private double[] fades(Scenario scenario, String link, int round) {
    List<Client> clients = scenario.clients();
    List<Random> chances =
        clients.stream().map(client -> seeds.stream("fading", client.id(), link, round)).toList();
    double[] fades = models.of(scenario.radio().fading()).powerGains(chances);
    for (int k = 0; k < fades.length; k++) {
      requireFade(scenario.radio(), fades[k], clients.get(k), round);
    }
    return fades;
  }

  private static void requireLoss(RadioSpec radio, double lossDb, Client client, double distanceM) {
    if (!(Double.isFinite(lossDb) && lossDb >= 0)) {
      throw new RadioModelException(
          "The path loss model (%s) gives client %s at %.1f m a loss of %.1f dB, which must be finite and not negative. Choose another model, or mend it."
              .formatted(name(radio.pathLoss()), client.id(), distanceM, lossDb));
    }
  }

  private static void requireFade(RadioSpec radio, double gain, Client client, int round) {
    if (!(Double.isFinite(gain) && gain > 0)) {
      throw new RadioModelException(
          "The fading model (%s) gives client %s in round %d a power gain of %s, which must be finite and positive. Choose another model, or mend it."
              .formatted(name(radio.fading()), client.id(), round, gain));
    }
  }

  private static String name(PathLossSpec model) {
    if (model instanceof LogDistancePathLoss loss) {
      return "%.1f dB at 1 km, %.1f dB a decade".formatted(loss.interceptDb(), loss.slopeDb());
    }
    return model instanceof PluggedPathLoss plugged ? plugged.id() : "urban";
  }

  private static String name(FadingSpec model) {
    return model instanceof PluggedFading plugged ? plugged.id() : model.toString();
  }
}
