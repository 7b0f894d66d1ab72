package org.fedsllm.model.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkloadEstimatorTest {
  private static final double ROUNDING = 1e-6;
  private static final int S = 128;
  private static final double D = 768;
  private static final double V = 50257;
  private static final Set<Projection> ALL =
      EnumSet.of(
          Projection.QUERY_KEY_VALUE,
          Projection.ATTENTION_OUTPUT,
          Projection.MLP_UP,
          Projection.MLP_DOWN);

  @Test
  void gpt2BlockCostsAsEq15Says() {
    double flops = WorkloadEstimator.frozenForward(TransformerSpec.gpt2Small(), S);

    assertThat(flops).isEqualTo(24 * S * D * D + 4.0 * S * S * D, within(ROUNDING));
  }

  @Test
  void bothSidesTogetherDoTheWholeModel() {
    double lora = 2 * S * 8 * (D + 3 * D);
    double block = 24 * S * D * D + 4.0 * S * S * D;

    for (int split = 1; split < 12; split++) {
      FlopCount flops =
          WorkloadEstimator.flopsPerSequence(gpt2(split, Set.of(Projection.QUERY_KEY_VALUE)));

      assertThat(flops.clientForward() + flops.serverForward())
          .isEqualTo(12 * (block + lora) + 2 * S * D * V, within(ROUNDING * block));
    }
  }

  @Test
  void nothingIsPropagatedBelowTheLowestAdapter() {
    double attentionOnly =
        WorkloadEstimator.flopsPerSequence(gpt2(1, Set.of(Projection.QUERY_KEY_VALUE)))
            .clientBackward();
    double lora = 2 * S * 8 * (D + 3 * D);
    double aboveQueries = 24 * S * D * D + 4.0 * S * S * D - 2 * S * D * 3 * D;

    assertThat(attentionOnly).isEqualTo(aboveQueries + 2 * lora, within(ROUNDING * aboveQueries));

    double lastOnly =
        WorkloadEstimator.flopsPerSequence(gpt2(1, Set.of(Projection.MLP_DOWN))).clientBackward();
    assertThat(lastOnly).isEqualTo(2 * (2 * S * 8 * (4 * D + D)), within(ROUNDING * lora));
  }

  @Test
  void payloadsAreThoseOfEq16() {
    Workload work = gpt2(3, ALL).of(1000, 1, 1);

    assertThat(work.gradientBits()).isEqualTo(4.0 * S * 768 * 32);
    assertThat(work.activationBits()).isEqualTo(4.0 * S * 768 * 32 + 4.0 * S * 32);
    double perBlock = 8 * ((768 + 2304) + (768 + 768) + (768 + 3072) + (3072 + 768));
    assertThat(work.adapterBits()).isEqualTo(3 * perBlock * 32);
  }

  @Test
  void aClientWithFewSamplesTakesThemAll() {
    Workload few = gpt2(3, ALL).of(2, 1, 1);
    Workload enough = gpt2(3, ALL).of(1000, 1, 1);

    assertThat(few.clientCycles()).isEqualTo(enough.clientCycles() / 2);
    assertThat(few.activationBits()).isEqualTo(enough.activationBits() / 2);
    assertThat(few.adapterBits()).isEqualTo(enough.adapterBits());
  }

  @Test
  void groupedQueriesAndGatedMlpHaveTheirOwnShapes() {
    TransformerSpec llama = new TransformerSpec(ModelFamily.LLAMA, 4, 32, 4, 2, 8, 80, 384, 64);

    double matrices = 2.0 * 10 * (32 * 32 + 2 * 32 * 16 + 32 * 32 + 3 * 32 * 80);
    assertThat(WorkloadEstimator.frozenForward(llama, 10))
        .isEqualTo(matrices + 4.0 * 10 * 10 * 32, within(ROUNDING));
  }

  @Test
  void foreignTargetsAreNamed() {
    assertThatThrownBy(() -> gpt2(3, Set.of(Projection.MLP_GATE)))
        .hasMessageContaining("MLP_GATE")
        .hasMessageContaining("QUERY_KEY_VALUE");
  }

  @Test
  void splitBeyondTheLastBlockIsRefused() {
    assertThatThrownBy(() -> gpt2(12, ALL))
        .hasMessage(
            "The splitLayer (12) of the workload must be in 1 … 11."
                + " The model has 12 blocks, and either side must keep one.");
  }

  private static TransformerWorkload gpt2(int split, Set<Projection> targets) {
    return new TransformerWorkload(
        TransformerSpec.gpt2Small(), split, new LoraSpec(8, 16, targets), 4, S, 32, 32);
  }
}
