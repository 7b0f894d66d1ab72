package org.fedsllm.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.PluggedFading;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioModelException;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.model.radio.testing.TwoModels;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.unit.Decibel;
import org.junit.jupiter.api.Test;

class ChannelSamplerTest {
  private final ChannelSampler sampler = new ChannelSampler(new SeedTree(7));

  @Test
  void sameSeedGivesTheSameChannels() {
    Scenario scenario = many(5);
    ChannelState one = sampler.inRound(scenario, 3);
    ChannelState two = new ChannelSampler(new SeedTree(7)).inRound(scenario, 3);

    for (int k = 0; k < 5; k++) {
      assertThat(two.mainGain(k)).isEqualTo(one.mainGain(k));
      assertThat(two.federatedGain(k)).isEqualTo(one.federatedGain(k));
    }
  }

  @Test
  void anotherClientLeavesTheOthersAlone() {
    assertThat(sampler.average(many(6)).mainGain(2))
        .isEqualTo(sampler.average(many(5)).mainGain(2));
  }

  @Test
  void fadingChangesFromRoundToRoundAndLinkToLink() {
    Scenario scenario = many(1);

    assertThat(sampler.inRound(scenario, 1).mainGain(0))
        .isNotEqualTo(sampler.inRound(scenario, 2).mainGain(0));
  }

  @Test
  void shadowingHasItsSpread() {
    Scenario scenario = many(4000);
    ChannelState channels = sampler.average(scenario);
    double sum = 0;
    double squares = 0;
    for (int k = 0; k < 4000; k++) {
      double distanceM = scenario.clients().get(k).position().distanceM(Position.ORIGIN);
      double meanDb = RadioModels.BUILT_IN.of(scenario.radio().pathLoss()).pathLossDb(distanceM);
      double shadowDb = -Decibel.fromLinear(channels.mainGain(k)) - meanDb;
      sum += shadowDb;
      squares += shadowDb * shadowDb;
    }
    assertThat(sum / 4000).isCloseTo(0, within(4 * 8 / Math.sqrt(4000)));
    assertThat(Math.sqrt(squares / 4000)).isCloseTo(8, within(0.4));
  }

  @Test
  void everyFadingHasMeanOne() {
    for (Fading fading : List.of(new Fading.None(), new Fading.Rayleigh(), new Fading.Rician(6))) {
      var chance = new SeedTree(1).stream("fading");
      double sum = 0;
      for (int i = 0; i < 100_000; i++) {
        sum += fading.powerGain(chance);
      }
      assertThat(sum / 100_000).as("%s", fading).isCloseTo(1, within(0.02));
    }
  }

  @Test
  void measuredPathLossReplacesModelAndShadowing() {
    Client measured =
        new Client("c1", new Position(10, 0), 0.01, 1e9, 8, 100, new MeasuredPathLoss(90, 95));
    ChannelState channels = sampler.average(ScenarioTest.scenario(List.of(measured)));

    assertThat(channels.mainGain(0)).isCloseTo(1e-9, within(1e-21));
    assertThat(Decibel.fromLinear(channels.federatedGain(0))).isCloseTo(-95, within(1e-9));
  }

  @Test
  void aPluggedModelIsAskedAsABuiltInOneIs() {
    Scenario builtIn = many(3);
    Scenario plugged =
        builtIn.withRadio(builtIn.radio().withPathLoss(PluggedPathLoss.of("macro-again")));
    ChannelSampler knowing = new ChannelSampler(new SeedTree(7), TwoModels.MODELS);

    for (int k = 0; k < 3; k++) {
      assertThat(knowing.average(plugged).mainGain(k))
          .isEqualTo(sampler.average(builtIn).mainGain(k));
    }
  }

  @Test
  void pluggedFadingDrawsFromTheLinksOwnStream() {
    Scenario plugged = with(many(4), PluggedFading.of("squared-uniform"));
    Scenario fewer = with(many(2), PluggedFading.of("squared-uniform"));
    ChannelSampler knowing = new ChannelSampler(new SeedTree(7), TwoModels.MODELS);

    double first = knowing.inRound(plugged, 2).mainGain(1);
    assertThat(knowing.inRound(plugged, 2).mainGain(1)).isEqualTo(first);
    assertThat(knowing.inRound(fewer, 2).mainGain(1)).isEqualTo(first);
    assertThat(knowing.inRound(plugged, 3).mainGain(1)).isNotEqualTo(first);
  }

  @Test
  void aPlanNeedsNoFadingModel() {
    Scenario faded = with(many(2), PluggedFading.of("not-there"));

    assertThat(sampler.average(faded).mainGain(0)).isEqualTo(sampler.average(many(2)).mainGain(0));
    assertThatThrownBy(() -> sampler.inRound(faded, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The fading model (not-there) is of a plug-in that is not installed."
                + " Install it, or choose another fading model.");
  }

  @Test
  void measuredClientsNeedNoPathLossModel() {
    Client measured =
        new Client("c1", new Position(10, 0), 0.01, 1e9, 8, 100, new MeasuredPathLoss(90, 95));
    Scenario scenario = ScenarioTest.scenario(List.of(measured));
    Scenario unknown =
        scenario.withRadio(scenario.radio().withPathLoss(PluggedPathLoss.of("not-there")));

    assertThat(sampler.average(unknown).mainGain(0)).isCloseTo(1e-9, within(1e-21));
  }

  @Test
  void anImpossibleLossNamesModelClientDistanceAndValue() {
    Scenario scenario = many(2);
    for (double lossDb : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
      RadioModels models = TwoModels.pathLoss("odd", distanceM -> lossDb);
      Scenario odd = scenario.withRadio(scenario.radio().withPathLoss(PluggedPathLoss.of("odd")));

      assertThatThrownBy(() -> new ChannelSampler(new SeedTree(7), models).average(odd))
          .isInstanceOf(RadioModelException.class)
          .hasMessageContaining(
              "path loss model (odd) gives client c0 at 22.4 m a loss of " + lossDb);
    }
  }

  @Test
  void anImpossibleFadeNamesModelClientRoundAndValue() {
    Scenario odd = with(many(2), PluggedFading.of("odd"));
    for (double gain : new double[] {Double.NaN, -0.5, 0, Double.POSITIVE_INFINITY}) {
      RadioModels models = TwoModels.fading("odd", chance -> gain);

      assertThatThrownBy(() -> new ChannelSampler(new SeedTree(7), models).inRound(odd, 4))
          .isInstanceOf(RadioModelException.class)
          .hasMessageContaining(
              "fading model (odd) gives client c0 in round 4 a power gain of " + gain);
    }
  }

  private static Scenario with(Scenario scenario, PluggedFading fading) {
    return scenario.withRadio(scenario.radio().withFading(fading));
  }

  private static Scenario many(int count) {
    List<Client> clients = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      clients.add(ScenarioTest.client("c" + k, 10 + k % 60, 20 + k / 60));
    }
    return ScenarioTest.scenario(clients);
  }
}
