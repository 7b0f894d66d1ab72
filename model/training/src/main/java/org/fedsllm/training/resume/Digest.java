package org.fedsllm.training.resume;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over texts and numbers, each with its length, so that none can pass for another. */
public final class Digest {
  private static final int BLOCK = 1 << 13;

  private final MessageDigest sha256;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK);

  public Digest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must offer SHA-256.", e);
    }
  }

  public Digest add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    length(bytes.length);
    sha256.update(bytes);
    return this;
  }

  public Digest add(float[] values) {
    length(values.length);
    for (float value : values) {
      room(Float.BYTES).putInt(Float.floatToRawIntBits(value));
    }
    flush();
    return this;
  }

  public Digest add(long[] values) {
    length(values.length);
    for (long value : values) {
      room(Long.BYTES).putLong(value);
    }
    flush();
    return this;
  }

  public Digest add(boolean[] values) {
    length(values.length);
    for (boolean value : values) {
      room(1).put((byte) (value ? 1 : 0));
    }
    flush();
    return this;
  }

  /** Of all that was added; nothing can be added after. */
  public String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }

  private void length(int values) {
    room(Integer.BYTES).putInt(values);
    flush();
  }

  private ByteBuffer room(int bytes) {
    if (block.remaining() < bytes) {
      flush();
    }
    return block;
  }

  private void flush() {
    sha256.update(block.flip());
    block.clear();
  }
}
