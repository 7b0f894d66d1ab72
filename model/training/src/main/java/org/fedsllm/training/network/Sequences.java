package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * What every block needs to know about a batch of equally long sequences.
 *
 * @param positions int64 (T): 0, 1, …
 * @param mask (T, T): 0 where a position may look, −∞ where that would be the future
 */
record Sequences(NDArray positions, NDArray mask) {

  /** For ids (B, T); lives with them. */
  static Sequences of(NDArray ids) {
    return ofLength(ids.getManager(), (int) ids.getShape().get(1));
  }

  private static Sequences ofLength(NDManager manager, int tokens) {
    long[] positions = new long[tokens];
    float[] mask = new float[tokens * tokens];
    for (int row = 0; row < tokens; row++) {
      positions[row] = row;
      for (int column = row + 1; column < tokens; column++) {
        mask[row * tokens + column] = Float.NEGATIVE_INFINITY;
      }
    }
    return new Sequences(
        Tensors.ofLongs(manager, positions, new Shape(tokens)),
        Tensors.ofFloats(manager, mask, new Shape(tokens, tokens)));
  }
}
