package org.fedsllm.training.checkpoint;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;

/** The value types that a checkpoint may have, each with its way to float32. */
public enum ValueType {
  F32(4) {
    @Override
    float next(ByteBuffer raw) {
      return raw.getFloat();
    }
  },
  F16(2) {
    @Override
    float next(ByteBuffer raw) {
      return widenHalf(raw.getShort());
    }
  },
  /** The upper half of a float32. */
  BF16(2) {
    @Override
    float next(ByteBuffer raw) {
      return Float.intBitsToFloat(raw.getShort() << 16);
    }
  };

  private final int bytes;

  ValueType(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }

  abstract float next(ByteBuffer raw);

  void widen(ByteBuffer raw, FloatBuffer into, int values) {
    for (int i = 0; i < values; i++) {
      into.put(next(raw));
    }
  }

  static ValueType of(String dtype, String tensor, String file) {
    return Arrays.stream(values())
        .filter(type -> type.name().equals(dtype))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The tensor %s of %s has the value type (%s); supported are %s."
                        .formatted(tensor, file, dtype, Arrays.toString(values()))));
  }

  /** IEEE 754 binary16, subnormals, infinities and NaN included. */
  private static float widenHalf(short half) {
    int sign = (half & 0x8000) << 16;
    int exponent = (half >> 10) & 0x1F;
    int fraction = half & 0x3FF;
    if (exponent == 0x1F) {
      return Float.intBitsToFloat(sign | 0x7F800000 | fraction << 13);
    }
    if (exponent == 0) {
      float magnitude = fraction * 0x1p-24f;
      return sign == 0 ? magnitude : -magnitude;
    }
    return Float.intBitsToFloat(sign | (exponent + 112) << 23 | fraction << 13);
  }
}
