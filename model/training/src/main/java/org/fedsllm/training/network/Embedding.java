package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;

/** Token ids into the residual stream. */
@FunctionalInterface
interface Embedding {

  /**
   * @param ids int64 (B, T)
   * @return (B, T, d)
   */
  NDArray forward(NDArray ids, Sequences sequences);
}
