package org.fedsllm.training.wire;

/**
 * IEEE 754 binary16 and back, rounding to nearest, ties to even. Java has this only from version 20
 * on.
 */
public final class Half {
  /** The largest finite value. */
  public static final float MAX = 65504;

  private static final float HALFWAY_TO_INFINITY = 65520;
  private static final float LEAST_NORMAL = 0x1p-14f;
  private static final float SUBNORMAL_STEP = 0x1p-24f;
  private static final int INFINITY = 0x7C00;
  private static final int QUIET_NAN = 0x7E00;

  private Half() {}

  public static short of(float value) {
    int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
    float magnitude = Math.abs(value);
    if (Float.isNaN(value)) {
      return (short) QUIET_NAN;
    }
    if (magnitude >= HALFWAY_TO_INFINITY) {
      return (short) (sign | INFINITY);
    }
    if (magnitude < LEAST_NORMAL) {
      // May round up to the least normal value, whose bits follow on those of the subnormals.
      return (short) (sign | (int) Math.rint(magnitude / SUBNORMAL_STEP));
    }
    int bits = Float.floatToRawIntBits(magnitude);
    int even = bits >>> 13 & 1;
    int rounded = bits + 0xFFF + even >>> 13; // a carry out of the fraction raises the exponent
    return (short) (sign | rounded - (112 << 10));
  }

  public static float toFloat(short half) {
    int sign = (half & 0x8000) << 16;
    int exponent = half >> 10 & 0x1F;
    int fraction = half & 0x3FF;
    if (exponent == 0x1F) {
      return Float.intBitsToFloat(sign | 0x7F800000 | fraction << 13);
    }
    if (exponent == 0) {
      float magnitude = fraction * SUBNORMAL_STEP;
      return sign == 0 ? magnitude : -magnitude;
    }
    return Float.intBitsToFloat(sign | exponent + 112 << 23 | fraction << 13);
  }
}
