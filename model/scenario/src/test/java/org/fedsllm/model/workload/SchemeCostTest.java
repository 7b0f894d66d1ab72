package org.fedsllm.model.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fedsllm.model.algorithm.AlgorithmSpec.FEDSLLM;

import java.util.Set;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;
import org.fedsllm.model.algorithm.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** GPT-2 small, cut after block 3, batches of 4 sequences of 128 tokens. */
class SchemeCostTest {
  private static final double ROUNDING = 1e-12; // relative
  private static final int SAMPLES = 100;
  private static final double TOKENS = 4 * 128;
  private static final double CROSSING = TOKENS * 768 * 32;
  private static final double ADAPTER_PER_BLOCK = 8 * (768 + 2304) * 32;

  private static final AlgorithmSpec U_SHAPED = FEDSLLM.withLabels(LabelPlacement.ON_CLIENT);

  private final TransformerWorkload workload =
      new TransformerWorkload(
          TransformerSpec.gpt2Small(),
          3,
          new LoraSpec(8, 16, Set.of(Projection.QUERY_KEY_VALUE)),
          4,
          128,
          32,
          32);

  @ParameterizedTest
  @EnumSource(Scheme.class)
  void everySchemeDoesTheSameWorkSomewhere(Scheme scheme) {
    for (LabelPlacement labels : LabelPlacement.values()) {
      assertThat(work(FEDSLLM.withScheme(scheme).withLabels(labels)))
          .isCloseTo(work(FEDSLLM), within(ROUNDING * work(FEDSLLM)));
    }
  }

  @Test
  void sharedLabelsCrossTwice() {
    assertThat(workload.payloads(SAMPLES, FEDSLLM))
        .isEqualTo(new Payloads(CROSSING, TOKENS * 32, 0, CROSSING, 0, 3 * ADAPTER_PER_BLOCK));
    assertThat(workload.payloads(SAMPLES, FEDSLLM.withScheme(Scheme.SPLIT_FED_V2)))
        .isEqualTo(workload.payloads(SAMPLES, FEDSLLM));
  }

  @Test
  void labelsOnTheClientCrossNeverAndTheStreamFourTimes() {
    Payloads payloads = workload.payloads(SAMPLES, U_SHAPED);
    assertThat(payloads.upBits()).isEqualTo(2 * CROSSING);
    assertThat(payloads.downBits()).isEqualTo(2 * CROSSING);
    assertThat(payloads.labelBits()).isZero();
    assertThat(payloads.adapterBits()).isEqualTo(3 * ADAPTER_PER_BLOCK);
  }

  @Test
  void labelsOnTheClientBringItTheHead() {
    double head = 4 * 2 * (2.0 * 128 * 768 * 50257); // forward and backward
    double moved =
        workload.of(SAMPLES, 1, 1, U_SHAPED).clientCycles()
            - workload.of(SAMPLES, 1, 1).clientCycles();
    assertThat(moved).isCloseTo(head, within(ROUNDING * work(FEDSLLM)));
  }

  @Test
  void federatedSendsTheWholeAdapterAndNothingElse() {
    AlgorithmSpec federated = FEDSLLM.withScheme(Scheme.FEDERATED);
    assertThat(workload.payloads(SAMPLES, federated))
        .isEqualTo(Payloads.ofAdapters(12 * ADAPTER_PER_BLOCK));
    assertThat(workload.of(SAMPLES, 1, 1, federated).serverCycles()).isZero();
  }

  @Test
  void centralisedSendsNothing() {
    AlgorithmSpec centralised = FEDSLLM.withScheme(Scheme.CENTRALISED);
    assertThat(workload.payloads(SAMPLES, centralised)).isEqualTo(Payloads.ofAdapters(0));
    assertThat(workload.of(SAMPLES, 1, 1, centralised).clientCycles()).isZero();
  }

  private double work(AlgorithmSpec algorithm) {
    Workload work = workload.of(SAMPLES, 1, 1, algorithm);
    return work.clientCycles() + work.serverCycles();
  }
}
