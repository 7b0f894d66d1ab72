package org.fedsllm.training.benchmark;

import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.TransformerSpec;

/** The models that are measured, with the batch of one step. */
public enum BenchmarkModel {
  /** 6 blocks of width 384. */
  SMALL(6, 384, 6, 8192, 8),
  /** GPT-2 small, 124 M parameters. */
  GPT2_SMALL(12, 768, 12, 50_257, 4);

  /** Tokens of a sequence, in every model. */
  public static final int TOKENS = 128;

  private final TransformerSpec spec;
  private final int batchSize;

  BenchmarkModel(int blocks, int width, int heads, int vocabulary, int batchSize) {
    this.spec =
        new TransformerSpec(
            ModelFamily.GPT2,
            blocks,
            width,
            heads,
            heads,
            width / heads,
            4 * width,
            vocabulary,
            TOKENS);
    this.batchSize = batchSize;
  }

  TransformerSpec spec() {
    return spec;
  }

  int batchSize() {
    return batchSize;
  }

  /** Tokens that one step reads. */
  int tokensPerStep() {
    return batchSize * TOKENS;
  }
}
