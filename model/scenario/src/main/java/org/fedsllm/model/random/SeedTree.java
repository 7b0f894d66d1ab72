package org.fedsllm.model.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;

/**
 * Independent random streams under one seed, found by name.
 *
 * <p>A stream depends on the seed and its path alone, never on how many streams were taken before
 * or by whom; so adding a client leaves the others' shadowing as it was, and any number of workers
 * draws the same numbers. Immutable and thread-safe; the generators it hands out are not shared.
 */
public record SeedTree(long seed) {

  /** The tree below {@code names}: its streams are independent of this tree's. */
  public SeedTree branch(Object... names) {
    return new SeedTree(hash(names));
  }

  /**
   * A new generator at the start of the stream called {@code names}.
   *
   * <p>{@link Random} is used because it is the only generator of the JDK whose every draw, the
   * Gaussian included, is fixed by its specification: the same bytes on every Java version.
   */
  public Random stream(Object... names) {
    return new Random(hash(names));
  }

  private long hash(Object... names) {
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    for (Object name : names) {
      digest.update(String.valueOf(name).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform must offer SHA-256.", e);
    }
  }
}
