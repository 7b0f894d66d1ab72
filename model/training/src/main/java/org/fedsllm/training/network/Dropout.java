package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import java.util.SplittableRandom;

/**
 * Blanks out values at random and scales the others up, so that their mean stays (Srivastava et al.
 * 2014). Drawn in Java, not by PyTorch's generator, which is one per process.
 *
 * @param share of the values that become zero; taken to a 65536th
 * @param seed of one projection in one step
 */
record Dropout(double share, long seed) {
  private static final int LEVELS = 1 << 16;

  /** The same shape; lives with {@code input}. */
  NDArray apply(NDArray input) {
    int dropped = (int) Math.round(share * LEVELS);
    float kept = (float) LEVELS / (LEVELS - dropped);
    SplittableRandom random = new SplittableRandom(seed);
    float[] mask = new float[Math.toIntExact(input.size())];
    long bits = 0;
    for (int i = 0; i < mask.length; i++) {
      bits = i % 4 == 0 ? random.nextLong() : bits >>> 16; // four levels of each draw
      mask[i] = (bits & LEVELS - 1) < dropped ? 0 : kept;
    }
    return input.mul(Tensors.ofFloats(input.getManager(), mask, input.getShape()));
  }
}
