package org.fedsllm.training.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.training.network.LoraWeights;
import org.junit.jupiter.api.Test;

class FloraTest {
  private static final double ROUNDING = 1e-5;
  private static final GlobalAdapter START = new GlobalAdapter(0, TinyAdapters.filled(3, 1));
  private final Flora flora = new Flora(new SeedTree(2));

  @Test
  void factorsAreStackedWithTheWeightsInA() {
    LoraWeights stack =
        flora
            .merge(
                START,
                List.of(
                    new Contribution(0, TinyAdapters.filled(1, 4), 1),
                    new Contribution(1, TinyAdapters.filled(1, 8), 3)))
            .adapter();
    // Each block: A row by row, then B row by row.
    assertThat(stack.values()).containsExactly(1, 1, 6, 6, 4, 8, 4, 8, 1, 1, 6, 6, 4, 8, 4, 8);
  }

  @Test
  void mixedRanksAddUpExactlyAndGoDownAsTheyAre() {
    List<Contribution> mixed = mixed(new Random(7));
    GlobalAdapter merged = flora.merge(START, mixed);

    assertClose(TinyAdapters.update(merged.adapter()), TinyAdapters.averageUpdate(mixed));
    assertThat(merged.news().layout().lora().rank()).isEqualTo(1 + 2 + 3);
    assertThat(flora.down(merged, TinyAdapters.layout(1))).isSameAs(merged.news());
  }

  @Test
  void roundsAddUpExactlyAtARankThatStopsGrowing() {
    GlobalAdapter global = START;
    double[] sum = new double[8];
    Random random = new Random(11);
    for (int round = 1; round <= 5; round++) {
      List<Contribution> mixed = mixed(random);
      double[] average = TinyAdapters.averageUpdate(mixed);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += average[i];
      }
      global = flora.merge(global, mixed);
    }
    assertClose(TinyAdapters.update(global.adapter()), sum);
    assertThat(global.adapter().layout().lora().rank()).isEqualTo(2); // a 2 × 2 matrix has no more
    assertThat(global.round()).isEqualTo(5);
  }

  @Test
  void everyRoundStartsFromFreshAdaptersOfTheClientsRankOverWhatWasMerged() {
    GlobalAdapter merged = flora.merge(START, mixed(new Random(7)));
    LoraWeights fresh = flora.start(merged, TinyAdapters.layout(2));

    assertThat(TinyAdapters.update(fresh)).containsOnly(0);
    assertThat(fresh.values()).isNotEqualTo(new float[fresh.values().length]);
    assertThat(fresh.layout().lora().rank()).isEqualTo(2);
    assertThat(flora.start(merged, TinyAdapters.layout(2)).values())
        .containsExactly(fresh.values());
    assertThat(flora.frozen(merged)).contains(merged.adapter());
  }

  @Test
  void theFirstRoundStartsFromTheGivenAdaptersOverNothing() {
    assertThat(flora.frozen(START)).isEmpty();
    assertThat(flora.start(START, TinyAdapters.layout(2)).values()).containsOnly(1);
  }

  private static List<Contribution> mixed(Random random) {
    List<Contribution> contributions = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      contributions.add(new Contribution(k, TinyAdapters.random(k + 1, random), 2 * k + 1));
    }
    return contributions;
  }

  private static void assertClose(double[] update, double[] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(update[i]).isCloseTo(expected[i], within(ROUNDING * (1 + Math.abs(expected[i]))));
    }
  }
}
