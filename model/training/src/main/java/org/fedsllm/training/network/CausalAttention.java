package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/**
 * Scaled dot-product attention that does not look ahead.
 *
 * @param heads number H of heads
 * @param scale a tensor without dimensions, 1 / √D
 */
record CausalAttention(int heads, NDArray scale) {

  /**
   * @param queryKeyValue (B, T, 3 H D)
   * @return (B, T, H D)
   */
  NDArray forward(NDArray queryKeyValue, Sequences sequences) {
    Shape shape = queryKeyValue.getShape();
    long batch = shape.get(0);
    long tokens = shape.get(1);
    long headSize = shape.get(2) / (3L * heads);
    NDArray byHead =
        queryKeyValue
            .reshape(batch, tokens, 3L * heads, headSize)
            .transpose(0, 2, 1, 3); // (B, 3 H, T, D)
    NDList parts = byHead.split(3, 1);
    NDArray queries = parts.get(0).mul(scale); // (B, H, T, D)
    NDArray keys = parts.get(1).swapAxes(2, 3); // (B, H, D, T)
    NDArray scores = queries.matMul(keys).add(sequences.mask()); // (B, H, T, T)
    NDArray mixed = scores.softmax(-1).matMul(parts.get(2)); // (B, H, T, D)
    return mixed.transpose(0, 2, 1, 3).reshape(batch, tokens, heads * headSize);
  }
}
