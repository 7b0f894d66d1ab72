package org.fedsllm.app.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.junit.jupiter.api.Test;

class SplitSidesTest {
  private static final int RANK = 8;
  private static final int BATCH = 4;
  private static final int TOKENS = 128;

  private final TransformerWorkload workload =
      new TransformerWorkload(
          TransformerSpec.gpt2Small(),
          3,
          new LoraSpec(RANK, 16, EnumSet.of(Projection.ATTENTION_OUTPUT)),
          BATCH,
          TOKENS,
          32,
          16);

  @Test
  void bothSidesTogetherAreTheModelAndItsTiedHeadOnceMore() {
    SplitSides sides = SplitSides.of(workload, 1, Kind.ADAM_W);
    long tiedHead = 50_257L * 768;

    assertThat(sides.client().parameters() + sides.server().parameters())
        .isEqualTo(124_439_808L + tiedHead);
    assertThat(sides.client().blocks() + sides.server().blocks()).isEqualTo(12);
  }

  @Test
  void payloadsAreThoseOfTheDelayModel() {
    SplitSides sides = SplitSides.of(workload, 1, Kind.ADAM_W);
    double boundaryBits = BATCH * TOKENS * 768.0 * 32;

    assertThat(sides.gradientBits()).isEqualTo(boundaryBits);
    assertThat(sides.activationBits()).isEqualTo(boundaryBits + BATCH * TOKENS * 32.0);
    assertThat(sides.adapterBits()).isEqualTo(3.0 * RANK * (768 + 768) * 16);
  }

  @Test
  void movingTheCutUpMovesWorkToTheClient() {
    SplitSides low = SplitSides.of(workload, 1, Kind.ADAM_W);
    SplitSides high = SplitSides.of(workload.withSplitLayer(9), 1, Kind.ADAM_W);

    assertThat(high.client().flops()).isGreaterThan(low.client().flops());
    assertThat(high.server().flops()).isLessThan(low.server().flops());
    assertThat(high.activationBits()).isEqualTo(low.activationBits());
  }
}
