package org.fedsllm.model.workload;

/**
 * What the coding of activations and boundary gradients adds to their values (EQ-16). Values of 4
 * and 8 bits share one float32 scale a token, which crosses with them; values of other sizes cross
 * alone.
 */
public final class BoundaryCoding {

  /** Bits of the scale that the 4- or 8-bit values of a token share. */
  public static final int BITS_PER_SCALE = 32;

  private BoundaryCoding() {}

  /**
   * Bits of one token's row of {@code hiddenSize} values.
   *
   * @param bitsPerValue of the workload; 4 and 8 are quantised with a scale, in whole bytes
   */
  public static long bitsPerToken(int hiddenSize, int bitsPerValue) {
    long values = (long) hiddenSize * bitsPerValue;
    if (!quantised(bitsPerValue)) {
      return values;
    }
    return (values + Byte.SIZE - 1) / Byte.SIZE * Byte.SIZE + BITS_PER_SCALE;
  }

  /** Whether values of so many bits are whole numbers times a scale. */
  public static boolean quantised(int bitsPerValue) {
    return bitsPerValue == 4 || bitsPerValue == 8;
  }
}
