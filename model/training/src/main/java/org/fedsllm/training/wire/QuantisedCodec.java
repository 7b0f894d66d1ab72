package org.fedsllm.training.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.fedsllm.training.wire.Message.Kind;

/**
 * Whole numbers of 4 or 8 bits with one float32 scale a token, symmetric about zero: {@code q =
 * round(Q x / s)}, {@code x̂ = s q / Q}, {@code s = max |x|} over the token's row, Q = 7 or 127
 * (absmax quantisation by rows, Dettmers et al. 2022, LLM.int8; token-wise as in ZeroQuant, Yao et
 * al. 2022). The error of a value is at most {@code s / 2Q}.
 *
 * <p>A token is its scale and then its values; two 4-bit values share a byte, the first in its low
 * half. A row with a value that is not finite arrives as NaN, so that a diverged run is seen.
 */
final class QuantisedCodec implements Codec {
  private static final int SCALE_BYTES = Float.BYTES;

  private final int bits;
  private final int largest;

  /**
   * @param bits of a value, 4 or 8
   */
  QuantisedCodec(int bits) {
    this.bits = bits;
    this.largest = (1 << bits - 1) - 1;
  }

  @Override
  public Message encode(Kind kind, float[] values, long... shape) {
    int width = Math.toIntExact(shape[shape.length - 1]);
    int rows = values.length / width;
    ByteBuffer bytes =
        ByteBuffer.allocate(rows * (SCALE_BYTES + rowBytes(width))).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < rows; row++) {
      float scale = scale(values, row * width, width);
      bytes.putFloat(scale);
      put(bytes, values, row * width, width, scale);
    }
    return new Message(kind, shape, bytes.array());
  }

  private static float scale(float[] values, int from, int width) {
    float scale = 0;
    for (int i = from; i < from + width; i++) {
      scale = Math.max(scale, Math.abs(values[i])); // NaN stays NaN
    }
    return Float.isInfinite(scale) ? Float.NaN : scale;
  }

  private void put(ByteBuffer bytes, float[] values, int from, int width, float scale) {
    double perUnit = scale == 0 ? 0 : largest / (double) scale;
    int perByte = Byte.SIZE / bits;
    for (int i = 0; i < width; i += perByte) {
      int packed = 0;
      for (int j = 0; j < perByte && i + j < width; j++) {
        int q = (int) Math.rint(values[from + i + j] * perUnit);
        packed |= (q & (1 << bits) - 1) << j * bits;
      }
      bytes.put((byte) packed);
    }
  }

  @Override
  public float[] decode(Message message) {
    long[] shape = message.shape();
    int width = Math.toIntExact(shape[shape.length - 1]);
    int rows = message.bytes() / (SCALE_BYTES + rowBytes(width));
    float[] values = new float[rows * width];
    ByteBuffer bytes = ByteBuffer.wrap(message.payload()).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < rows; row++) {
      get(bytes, values, row * width, width, bytes.getFloat() / (double) largest);
    }
    return values;
  }

  private void get(ByteBuffer bytes, float[] values, int from, int width, double unit) {
    int perByte = Byte.SIZE / bits;
    for (int i = 0; i < width; i += perByte) {
      int packed = bytes.get();
      for (int j = 0; j < perByte && i + j < width; j++) {
        int q = packed << Integer.SIZE - (j + 1) * bits >> Integer.SIZE - bits; // sign-extended
        values[from + i + j] = (float) (q * unit);
      }
    }
  }

  private int rowBytes(int width) {
    return (width * bits + Byte.SIZE - 1) / Byte.SIZE;
  }
}
