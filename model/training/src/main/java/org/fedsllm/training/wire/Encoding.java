package org.fedsllm.training.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.fedsllm.training.wire.Message.Kind;

/** Java arrays into messages and back. */
public final class Encoding {
  private Encoding() {}

  /** Adapter values as they go up or down. */
  public static Message adapter(Kind kind, float[] values) {
    ByteBuffer bytes = littleEndian(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    return new Message(kind, new long[] {values.length}, bytes.array());
  }

  public static float[] adapter(Message message) {
    FloatBuffer values = read(message).asFloatBuffer();
    float[] copy = new float[values.remaining()];
    values.get(copy);
    return copy;
  }

  /**
   * Token ids as labels.
   *
   * @param ids of {@code sequences} equally long sequences, one after another
   */
  public static Message labels(long[] ids, int sequences) {
    ByteBuffer bytes = littleEndian(ids.length * Integer.BYTES);
    IntBuffer values = bytes.asIntBuffer();
    for (long id : ids) {
      values.put((int) id);
    }
    return new Message(Kind.LABELS, new long[] {sequences, ids.length / sequences}, bytes.array());
  }

  public static long[] labels(Message message) {
    IntBuffer values = read(message).asIntBuffer();
    long[] ids = new long[values.remaining()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = values.get(i);
    }
    return ids;
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer read(Message message) {
    return ByteBuffer.wrap(message.payload()).order(ByteOrder.LITTLE_ENDIAN);
  }
}
