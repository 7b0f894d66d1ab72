package org.fedsllm.model.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransformerSpecTest {

  @Test
  void gpt2SmallHasAsManyParametersAsItsCheckpoint() {
    assertThat(parameters(TransformerSpec.gpt2Small())).isEqualTo(124_439_808L);
  }

  /** Qwen2.5-0.5B ties its head to the embeddings; its card says 0.49 billion. */
  @Test
  void qwenHasAsManyParametersAsItsCheckpoint() {
    assertThat(
            parameters(
                new TransformerSpec(ModelFamily.QWEN2, 24, 896, 14, 2, 64, 4864, 151_936, 32_768)))
        .isEqualTo(494_032_768L);
  }

  /** TinyLlama-1.1B, without its untied head. */
  @Test
  void llamaHasAsManyParametersAsItsCheckpoint() {
    long head = 32_000L * 2048;
    assertThat(
            parameters(
                    new TransformerSpec(ModelFamily.LLAMA, 22, 2048, 32, 4, 64, 5632, 32_000, 2048))
                + head)
        .isEqualTo(1_100_048_384L);
  }

  private static long parameters(TransformerSpec spec) {
    return spec.embeddingParameters()
        + spec.blocks() * spec.parametersPerBlock()
        + spec.normParameters();
  }
}
