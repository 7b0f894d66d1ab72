package org.fedsllm.training.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.fedsllm.training.wire.Half;

/** The value types that a checkpoint may have, each with its way to float32 and back. */
public enum ValueType {
  F32(4) {
    @Override
    float next(ByteBuffer raw) {
      return raw.getFloat();
    }

    @Override
    void put(float value, ByteBuffer raw) {
      raw.putFloat(value);
    }
  },
  F16(2) {
    @Override
    float next(ByteBuffer raw) {
      return Half.toFloat(raw.getShort());
    }

    @Override
    void put(float value, ByteBuffer raw) {
      raw.putShort(Half.of(value));
    }
  },
  /** The upper half of a float32. */
  BF16(2) {
    @Override
    float next(ByteBuffer raw) {
      return Float.intBitsToFloat(raw.getShort() << 16);
    }

    @Override
    void put(float value, ByteBuffer raw) {
      int bits = Float.floatToIntBits(value);
      int even = bits >>> 16 & 1;
      int rounded = Float.isNaN(value) ? bits : bits + 0x7FFF + even; // to nearest, ties to even
      raw.putShort((short) (rounded >>> 16));
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

  abstract void put(float value, ByteBuffer raw);

  void widen(ByteBuffer raw, FloatBuffer into, int values) {
    for (int i = 0; i < values; i++) {
      into.put(next(raw));
    }
  }

  /** Little-endian bytes of {@code values}, each rounded to the nearest of this type. */
  byte[] narrow(float[] values) {
    ByteBuffer raw =
        ByteBuffer.allocate(Math.multiplyExact(values.length, bytes))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      put(value, raw);
    }
    return raw.array();
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
}
