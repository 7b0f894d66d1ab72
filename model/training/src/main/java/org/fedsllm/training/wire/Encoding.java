package org.fedsllm.training.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.wire.Message.Kind;

/** Labels into messages and back. */
public final class Encoding {
  private static final int NOT_COUNTED = 1 << 31;
  private static final int START = 1 << 30;
  private static final int ID = (int) (TokenSequence.ID_LIMIT - 1);

  private Encoding() {}

  /**
   * Labels, 32 bits a token as EQ-16 counts them: bit 31 is set where the prediction of the token
   * does not count, bit 30 where a text starts, and the lower 30 bits are its id.
   *
   * @param sequences equally long
   */
  public static Message labels(List<TokenSequence> sequences) {
    int length = sequences.get(0).length();
    ByteBuffer bytes = littleEndian(sequences.size() * length * Integer.BYTES);
    IntBuffer values = bytes.asIntBuffer();
    for (TokenSequence sequence : sequences) {
      long[] ids = sequence.ids();
      for (int t = 0; t < length; t++) {
        int flags = (sequence.counts(t) ? 0 : NOT_COUNTED) | (sequence.startsAt(t) ? START : 0);
        values.put((int) ids[t] | flags);
      }
    }
    return new Message(Kind.LABELS, new long[] {sequences.size(), length}, bytes.array());
  }

  public static List<TokenSequence> labels(Message message) {
    IntBuffer values = read(message).asIntBuffer();
    int length = (int) message.shape()[1];
    List<TokenSequence> sequences = new ArrayList<>();
    while (values.hasRemaining()) {
      long[] ids = new long[length];
      boolean[] counted = new boolean[length];
      boolean[] starts = new boolean[length];
      for (int t = 0; t < length; t++) {
        int value = values.get();
        ids[t] = value & ID;
        counted[t] = (value & NOT_COUNTED) == 0;
        starts[t] = (value & START) != 0;
      }
      sequences.add(new TokenSequence(ids, counted, starts));
    }
    return sequences;
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer read(Message message) {
    return ByteBuffer.wrap(message.payload()).order(ByteOrder.LITTLE_ENDIAN);
  }
}
