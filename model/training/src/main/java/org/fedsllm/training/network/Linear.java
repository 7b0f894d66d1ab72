package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;

/**
 * A frozen affine map {@code x W + b}, with an optional low-rank update of its output.
 *
 * @param weight (out, in)
 * @param bias (out), or null for none
 */
record Linear(NDArray weight, NDArray bias) {

  /** From GPT-2's own orientation, (in, out). The weight stays a view: nothing is copied. */
  static Linear fromConv1d(NDArray weight, NDArray bias) {
    return new Linear(weight.transpose(), bias);
  }

  /** {@code (B, T, in)} to {@code (B, T, out)}; {@code lora} is null where there is no adapter. */
  NDArray forward(NDArray input, LoraPair lora) {
    NDArray frozen = apply(input, weight, bias);
    return lora == null ? frozen : frozen.add(lora.update(input));
  }

  /** {@code x W^T + b}; the result lives with {@code input}. */
  static NDArray apply(NDArray input, NDArray weight, NDArray bias) {
    return input.getNDArrayInternal().linear(input, weight, bias).singletonOrThrow();
  }
}
