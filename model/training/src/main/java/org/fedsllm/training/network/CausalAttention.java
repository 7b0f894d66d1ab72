package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/**
 * Scaled dot-product attention that does not look ahead, with as many keys as queries or with
 * groups of queries sharing one (Ainslie et al. 2023).
 *
 * @param heads number H of query heads
 * @param keyValueHeads number G of key and value heads; query head h reads number h G / H
 * @param scale a tensor without dimensions, 1 / √D
 */
record CausalAttention(int heads, int keyValueHeads, NDArray scale) {

  /**
   * Of a fused projection, with positions in the residual stream.
   *
   * @param queryKeyValue (B, T, 3 H D)
   * @return (B, T, H D)
   */
  NDArray forward(NDArray queryKeyValue, Sequences sequences) {
    NDList parts = byHead(queryKeyValue, 3L * heads).split(3, 1);
    return mix(parts.get(0), parts.get(1), parts.get(2), sequences);
  }

  /**
   * Of separate projections, with rotary positions.
   *
   * @param queries (B, T, H D)
   * @param keys (B, T, G D)
   * @param values (B, T, G D)
   * @return (B, T, H D)
   */
  NDArray forward(NDArray queries, NDArray keys, NDArray values, Sequences sequences) {
    NDArray turnedQueries = sequences.rotation().apply(byHead(queries, heads));
    NDArray turnedKeys = sequences.rotation().apply(byHead(keys, keyValueHeads));
    return mix(turnedQueries, turnedKeys, byHead(values, keyValueHeads), sequences);
  }

  /** (B, T, N D) to (B, N, T, D). */
  private static NDArray byHead(NDArray projected, long count) {
    Shape shape = projected.getShape();
    return projected
        .reshape(shape.get(0), shape.get(1), count, shape.get(2) / count)
        .transpose(0, 2, 1, 3);
  }

  /** Queries (B, H, T, D), keys and values (B, G, T, D), to (B, T, H D). */
  private NDArray mix(NDArray queries, NDArray keys, NDArray values, Sequences sequences) {
    Shape shape = queries.getShape();
    long batch = shape.get(0);
    long tokens = shape.get(2);
    long headSize = shape.get(3);
    long together = tokens * heads / keyValueHeads; // queries that read one key head
    NDArray scores = // (B, H, T, T)
        shaped(queries.mul(scale), batch, keyValueHeads, together, headSize)
            .matMul(keys.swapAxes(2, 3))
            .reshape(batch, heads, tokens, tokens)
            .add(sequences.mask());
    NDArray mixed = // (B, H, T, D)
        shaped(scores.softmax(-1), batch, keyValueHeads, together, tokens)
            .matMul(values)
            .reshape(batch, heads, tokens, headSize);
    return mixed.transpose(0, 2, 1, 3).reshape(batch, tokens, heads * headSize);
  }

  /** Without groups there is nothing to reshape, and no copy of a transposed view is made. */
  private NDArray shaped(NDArray tensor, long... shape) {
    return heads == keyValueHeads ? tensor : tensor.reshape(shape);
  }
}
