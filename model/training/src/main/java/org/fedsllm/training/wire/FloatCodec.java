package org.fedsllm.training.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.fedsllm.training.wire.Message.Kind;

/** float32 as it is: nothing is lost. */
final class FloatCodec implements Codec {

  @Override
  public Message encode(Kind kind, float[] values, long... shape) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return new Message(kind, shape, bytes.array());
  }

  @Override
  public float[] decode(Message message) {
    float[] values = new float[message.bytes() / Float.BYTES];
    ByteBuffer.wrap(message.payload()).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return values;
  }
}
