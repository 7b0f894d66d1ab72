package org.fedsllm.training.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.fedsllm.training.network.LoraWeights;
import org.junit.jupiter.api.Test;

class FedAvgTest {
  private static final GlobalAdapter BEFORE = new GlobalAdapter(4, TinyAdapters.filled(1, 0));
  private final FedAvg fedAvg = new FedAvg();

  @Test
  void valuesAreAveragedByWeight() {
    GlobalAdapter merged =
        fedAvg.merge(
            BEFORE,
            List.of(
                new Contribution(0, TinyAdapters.filled(1, 2), 1),
                new Contribution(3, TinyAdapters.filled(1, 6), 3)));
    assertThat(merged.adapter().values()).containsOnly(5); // (1 · 2 + 3 · 6) / 4
    assertThat(merged.round()).isEqualTo(5);
  }

  @Test
  void everyClientStartsFromTheAverage() {
    LoraWeights mean = TinyAdapters.random(2, new Random(1));
    assertThat(fedAvg.start(new GlobalAdapter(1, mean), mean.layout())).isSameAs(mean);
  }

  @Test
  void mixedRanksAreRefusedWithTheCure() {
    List<Contribution> mixed =
        List.of(
            new Contribution(0, TinyAdapters.filled(1, 2), 1),
            new Contribution(1, TinyAdapters.filled(2, 6), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fedAvg.merge(BEFORE, mixed))
        .withMessageContainingAll("1 and 2", "fedAvg", "flora");
  }
}
