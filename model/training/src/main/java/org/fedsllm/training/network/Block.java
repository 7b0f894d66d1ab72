package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;

/** One transformer block: the residual stream in, the residual stream out. */
interface Block {

  /**
   * @param hidden (B, T, d)
   * @return (B, T, d)
   */
  NDArray forward(NDArray hidden, BlockLora lora, Sequences sequences);
}
