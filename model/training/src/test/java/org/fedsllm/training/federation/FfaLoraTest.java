package org.fedsllm.training.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraWeights;
import org.junit.jupiter.api.Test;

class FfaLoraTest {
  private static final Set<Factor> A = Set.of(Factor.A);
  private static final Set<Factor> B = Set.of(Factor.B);
  private static final GlobalAdapter BEFORE = new GlobalAdapter(0, TinyAdapters.filled(1, 3));
  private final FfaLora ffaLora = new FfaLora();

  @Test
  void bIsAveragedAndAStaysAsItWas() {
    LoraWeights merged =
        ffaLora
            .merge(
                BEFORE,
                List.of(
                    new Contribution(0, TinyAdapters.filled(1, 2), 1),
                    new Contribution(1, TinyAdapters.filled(1, 6), 3)))
            .adapter();
    assertThat(merged.values(A)).containsOnly(3);
    assertThat(merged.values(B)).containsOnly(5); // (1 · 2 + 3 · 6) / 4
  }

  @Test
  void onlyBCrossesTheAirWhichIsHalfOfASquareProjectionsAdapter() {
    assertThat(ffaLora.trained()).isEqualTo(B);
    LoraWeights adapter = TinyAdapters.filled(3, 1);
    assertThat(adapter.values(ffaLora.trained())).hasSize(adapter.values().length / 2);
  }

  @Test
  void mixedRanksAreRefusedWithTheCure() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ffaLora.start(BEFORE, TinyAdapters.layout(2)))
        .withMessageContainingAll("1 and 2", "ffaLora", "flora");
  }
}
