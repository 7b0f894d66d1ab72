package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * Normalisation by the root mean square of the last dimension (Zhang and Sennrich 2019): {@code w ·
 * x / √(mean x² + ε)}.
 *
 * @param weight (d)
 * @param share a tensor without dimensions, 1 / d
 * @param epsilon a tensor without dimensions
 */
record RmsNorm(NDArray weight, NDArray share, NDArray epsilon) {
  private static final int[] LAST = {-1};

  static RmsNorm in(NDManager manager, NDArray weight, float epsilon) {
    NDArray share = Tensors.scalar(manager, 1.0 / weight.size());
    return new RmsNorm(weight, share, Tensors.scalar(manager, epsilon));
  }

  NDArray forward(NDArray hidden) {
    NDArray sum = hidden.mul(hidden).sum(LAST, true); // (B, T, 1)
    return hidden.div(sum.mul(share).add(epsilon).sqrt()).mul(weight);
  }
}
