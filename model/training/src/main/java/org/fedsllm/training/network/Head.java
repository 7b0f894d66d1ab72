package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;

/** The residual stream into next-token logits. */
@FunctionalInterface
interface Head {

  /**
   * @param hidden (B, T, d)
   * @return (B, T, V)
   */
  NDArray forward(NDArray hidden);
}
