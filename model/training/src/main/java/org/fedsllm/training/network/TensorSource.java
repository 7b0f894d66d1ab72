package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;

/** Where a network finds its weights: a checkpoint, or the vector that pretraining works on. */
@FunctionalInterface
public interface TensorSource {

  /**
   * The float32 tensor called {@code name}.
   *
   * @throws IllegalArgumentException if there is none of that name and shape
   */
  NDArray tensor(String name, long... shape);
}
