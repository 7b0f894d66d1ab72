package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;

/**
 * The low-rank update of one projection: {@code scale · x A^T B^T} (Hu et al. 2021).
 *
 * @param a (r, in)
 * @param b (out, r)
 * @param scale a tensor without dimensions, alpha / r
 * @param below an update of the same projection that is added to this one, or null
 */
record LoraPair(NDArray a, NDArray b, NDArray scale, LoraPair below) {

  /** {@code (B, T, in)} to {@code (B, T, out)}. Scaled where it is narrow. */
  NDArray update(NDArray input) {
    NDArray inner = Linear.apply(input, a, null).mul(scale); // (B, T, r)
    NDArray own = Linear.apply(inner, b, null); // (B, T, out)
    return below == null ? own : own.add(below.update(input));
  }
}
