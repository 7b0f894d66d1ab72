package org.fedsllm.training.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pointer files of Git Large File Storage: what a clone without it leaves in place of every large
 * file, be it weights or a tokenizer.
 */
final class GitLfs {
  private static final String START = "version https://git-lfs";

  private GitLfs() {}

  /**
   * @throws IllegalArgumentException if {@code file} is only a pointer; the message has the cure
   */
  static void refusePointer(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      refusePointer(stream.readNBytes(START.length()), file.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read %s (%s). Check that it is there and readable."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /**
   * @param start the first bytes of a file, as many as there are
   */
  static void refusePointer(byte[] start, String name) {
    if (new String(start, StandardCharsets.US_ASCII).startsWith(START)) {
      throw new IllegalArgumentException(
          "%s is only a Git LFS pointer. Fetch the real file with: git lfs pull".formatted(name));
    }
  }
}
