package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Layer normalisation over the last dimension.
 *
 * @param weight (d)
 * @param bias (d)
 */
record LayerNorm(NDArray weight, NDArray bias, float epsilon) {

  NDArray forward(NDArray hidden) {
    Shape normalized = weight.getShape();
    return hidden
        .getNDArrayInternal()
        .layerNorm(hidden, normalized, weight, bias, epsilon)
        .singletonOrThrow();
  }
}
