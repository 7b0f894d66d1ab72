package org.fedsllm.training.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.fedsllm.training.network.LoraWeights;
import org.junit.jupiter.api.Test;

class HetLoraTest {
  private static final double ROUNDING = 1e-6;
  private static final GlobalAdapter BEFORE = new GlobalAdapter(0, TinyAdapters.filled(2, 0));
  private final HetLora hetLora = new HetLora();

  @Test
  void mixedRanksAreFilledUpWithZerosAndWeightedByTheNormOfTheUpdate() {
    // B A is 1 everywhere at rank 1 and 2 at rank 2: the second client counts twice as much.
    LoraWeights merged =
        hetLora
            .merge(
                BEFORE,
                List.of(
                    new Contribution(0, TinyAdapters.filled(1, 1), 5),
                    new Contribution(1, TinyAdapters.filled(2, 1), 5)))
            .adapter();
    float twoThirds = 2 / 3f;
    // Each block: A row by row, then B row by row.
    assertThat(merged.values())
        .containsExactly(
            new float[] {
              1, 1, twoThirds, twoThirds, 1, twoThirds, 1, twoThirds,
              1, 1, twoThirds, twoThirds, 1, twoThirds, 1, twoThirds
            },
            within((float) ROUNDING));
  }

  @Test
  void samplesCountBesidesTheNorm() {
    LoraWeights merged =
        hetLora
            .merge(
                BEFORE,
                List.of(
                    new Contribution(0, TinyAdapters.filled(2, 1), 3),
                    new Contribution(1, TinyAdapters.filled(2, 2), 1)))
            .adapter();
    // Norms are as 1 to 4, so the weights are 3 and 4.
    assertThat(merged.values()[0]).isCloseTo((3 + 4 * 2) / 7f, within((float) ROUNDING));
  }

  @Test
  void aClientGetsTheRowsAndColumnsThatItsRankHasRoomFor() {
    LoraWeights global = TinyAdapters.random(2, new Random(4));
    float[] values = global.values();
    float[] start = hetLora.start(new GlobalAdapter(1, global), TinyAdapters.layout(1)).values();
    assertThat(start)
        .containsExactly(
            values[0],
            values[1],
            values[4],
            values[6],
            values[8],
            values[9],
            values[12],
            values[14]);
  }

  @Test
  void whereNobodyLearnedAnythingTheSamplesAloneCount() {
    LoraWeights merged =
        hetLora.merge(BEFORE, List.of(new Contribution(0, TinyAdapters.filled(1, 0), 5))).adapter();
    assertThat(merged.values()).containsOnly(0);
  }

  @Test
  void theNormIsThatOfTheUpdateItself() {
    LoraWeights adapter = TinyAdapters.random(3, new Random(9));
    double squared = 0;
    for (double value : TinyAdapters.update(adapter)) {
      squared += value * value;
    }
    assertThat(HetLora.norm(adapter)).isCloseTo(Math.sqrt(squared), within(ROUNDING));
  }
}
