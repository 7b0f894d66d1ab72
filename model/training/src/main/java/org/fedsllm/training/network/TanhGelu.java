package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * GPT-2's activation, {@code x/2 (1 + tanh(√(2/π)(x + 0.044715 x³)))}, called gelu_new.
 *
 * <p>Written as {@code x σ(x (c1 + c3 x²))} with {@code (1 + tanh u)/2 = σ(2u)}, which is the same
 * function in fewer passes over memory. DJL's own gelu is the other form, by the error function.
 */
record TanhGelu(NDArray linear, NDArray cubic) {
  private static final double LINEAR = 2 * Math.sqrt(2 / Math.PI);
  private static final double CUBIC = LINEAR * 0.044715;

  static TanhGelu in(NDManager manager) {
    return new TanhGelu(Tensors.scalar(manager, LINEAR), Tensors.scalar(manager, CUBIC));
  }

  NDArray forward(NDArray x) {
    NDArray twiceU = x.mul(x).mul(cubic).add(linear).mul(x);
    return x.mul(twiceU.getNDArrayInternal().sigmoid());
  }
}
