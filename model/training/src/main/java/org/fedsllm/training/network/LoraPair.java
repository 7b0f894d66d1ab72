package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;

/**
 * The low-rank update of one projection: {@code scale · x A^T B^T} (Hu et al. 2021).
 *
 * @param a (r, in)
 * @param b (out, r)
 * @param scale a tensor without dimensions, alpha / r
 */
record LoraPair(NDArray a, NDArray b, NDArray scale) {

  /** {@code (B, T, in)} to {@code (B, T, out)}. Scaled where it is narrow. */
  NDArray update(NDArray input) {
    NDArray inner = Linear.apply(input, a, null).mul(scale); // (B, T, r)
    return Linear.apply(inner, b, null); // (B, T, out)
  }
}
