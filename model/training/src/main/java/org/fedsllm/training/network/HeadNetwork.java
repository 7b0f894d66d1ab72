package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;

/** The head and the loss alone, where they are the client's: the top of a U-shaped split. */
public final class HeadNetwork {
  private final CausalTransformer base;

  public HeadNetwork(CausalTransformer base) {
    this.base = base;
  }

  /**
   * Mean next-token loss over the predictions that count, in nats.
   *
   * @param output (B, T, d), the residual stream after the last block; owns whatever is computed
   *     here
   * @param labels the batch that it comes from
   * @return a tensor without dimensions
   */
  public NDArray loss(NDArray output, Batch labels) {
    return new CrossEntropy(base.head()).nextToken(output, labels);
  }
}
