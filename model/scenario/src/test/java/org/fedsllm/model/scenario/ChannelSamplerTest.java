package org.fedsllm.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.radio.Fading;
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
      double meanDb = scenario.radio().pathLoss().pathLossDb(distanceM);
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

  private static Scenario many(int count) {
    List<Client> clients = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      clients.add(ScenarioTest.client("c" + k, 10 + k % 60, 20 + k / 60));
    }
    return ScenarioTest.scenario(clients);
  }
}
