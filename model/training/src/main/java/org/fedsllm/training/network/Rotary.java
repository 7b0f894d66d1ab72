package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Turns positions into rotations of queries and keys.
 *
 * @param frequencies (D/2)
 */
record Rotary(NDArray frequencies) {
  private static final int TOKENS_AXIS_OF_HEADS = 1;
  private static final int LAST_AXIS_OF_HEADS = 3;

  static Rotary in(NDManager manager, RotarySpec spec, int headSize) {
    float[] frequencies = spec.frequencies(headSize);
    return new Rotary(Tensors.ofFloats(manager, frequencies, new Shape(frequencies.length)));
  }

  /**
   * The rotations of one batch, shared by all blocks.
   *
   * @param cosine (T, D) or (B, 1, T, D); a half row stands twice in it
   * @param sine likewise, its first half negated
   */
  record Rotation(NDArray cosine, NDArray sine) {

    /** Rotates the pairs (i, i + D/2) of every head, (B, H, T, D) to the same shape. */
    NDArray apply(NDArray heads) {
      NDList halves = heads.split(2, LAST_AXIS_OF_HEADS);
      NDArray swapped = halves.get(1).concat(halves.get(0), LAST_AXIS_OF_HEADS);
      return heads.mul(cosine).add(swapped.mul(sine));
    }
  }

  /**
   * @param positions int64 (T) or (B, T); owns the result
   */
  Rotation at(NDArray positions) {
    NDArray angles = // (T, D/2) or (B, T, D/2)
        positions.toType(DataType.FLOAT32, false).expandDims(-1).mul(frequencies);
    if (angles.getShape().dimension() > 2) {
      angles = angles.expandDims(TOKENS_AXIS_OF_HEADS); // (B, 1, T, D/2)
    }
    NDArray cosine = angles.cos();
    NDArray sine = angles.sin();
    return new Rotation(cosine.concat(cosine, -1), sine.neg().concat(sine, -1));
  }
}
