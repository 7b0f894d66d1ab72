package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;

/**
 * The low-rank update of one projection: {@code scale · x A^T B^T} (Hu et al. 2021).
 *
 * @param a (r, in)
 * @param b (out, r)
 * @param scale a tensor without dimensions, alpha / r
 * @param dropout of the input while a graph is recorded, or null
 * @param below an update of the same projection that is added to this one, or null
 */
record LoraPair(NDArray a, NDArray b, NDArray scale, Dropout dropout, LoraPair below) {

  /** {@code (B, T, in)} to {@code (B, T, out)}. Scaled where it is narrow. */
  NDArray update(NDArray input) {
    boolean drops = dropout != null && Autograd.recording();
    NDArray read = drops ? dropout.apply(input) : input;
    NDArray inner = Linear.apply(read, a, null).mul(scale); // (B, T, r)
    NDArray own = Linear.apply(inner, b, null); // (B, T, out)
    return below == null ? own : own.add(below.update(input));
  }
}
