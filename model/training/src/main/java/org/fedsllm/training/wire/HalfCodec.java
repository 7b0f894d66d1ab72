package org.fedsllm.training.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.fedsllm.training.wire.Message.Kind;

/**
 * IEEE half precision; finite values beyond its range become its largest.
 *
 * <p>A gradient of the stream is that of a mean over the batch's tokens, so its values are small
 * and would sink below the least half. Both sides scale it by the least power of two that is not
 * below the number of tokens: exact, and known to both without sending it (loss scaling,
 * Micikevicius et al. 2018).
 */
final class HalfCodec implements Codec {

  @Override
  public Message encode(Kind kind, float[] values, long... shape) {
    float scale = scale(kind, shape);
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putShort(Half.of(saturated(value * scale)));
    }
    return new Message(kind, shape, bytes.array());
  }

  @Override
  public float[] decode(Message message) {
    float scale = scale(message.kind(), message.shape());
    ShortBuffer halves =
        ByteBuffer.wrap(message.payload()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    float[] values = new float[halves.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Half.toFloat(halves.get(i)) / scale;
    }
    return values;
  }

  /** Infinity stays, so that a diverged run is seen. */
  private static float saturated(float value) {
    return Float.isInfinite(value) ? value : Math.max(-Half.MAX, Math.min(Half.MAX, value));
  }

  private static float scale(Kind kind, long[] shape) {
    if (kind != Kind.BOUNDARY_GRADIENT && kind != Kind.OUTPUT_GRADIENT) {
      return 1;
    }
    long tokens = 1;
    for (int i = 0; i < shape.length - 1; i++) {
      tokens *= shape[i];
    }
    long highest = Long.highestOneBit(tokens);
    return highest == tokens ? tokens : 2 * highest;
  }
}
