package org.fedsllm.training.wire;

/** From the workload's bits to the codec of the split. */
public final class Codecs {
  private static final int FLOAT_BITS = 32;

  private Codecs() {}

  /**
   * The codec of activations and boundary gradients.
   *
   * @param bitsPerActivation of the workload
   * @throws IllegalArgumentException if values of so many bits can only be planned with
   */
  public static Codec boundary(int bitsPerActivation) {
    if (bitsPerActivation != FLOAT_BITS) {
      throw new IllegalArgumentException(
          "The bitsPerActivation (%d) of the workload must be 32 to train. Others can only be planned with."
              .formatted(bitsPerActivation));
    }
    return new FloatCodec();
  }
}
