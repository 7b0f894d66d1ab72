package org.fedsllm.optimizer.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks a zip from memory into memory. */
final class ZipBytes {

  /** More than this, unpacked, is no optimizer but an accident. */
  private static final int MOST_BYTES = 256 << 20;

  private ZipBytes() {}

  /**
   * Bytes by entry name.
   *
   * @throws ZipException if {@code packed} is no zip, is damaged, or unpacks to too much
   */
  static Map<String, byte[]> unpack(byte[] packed) throws IOException {
    if (packed.length < 2 || packed[0] != 'P' || packed[1] != 'K') {
      throw new ZipException("It is no zip or jar inside.");
    }
    Map<String, byte[]> entries = new LinkedHashMap<>();
    int left = MOST_BYTES;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.isDirectory()) {
          continue;
        }
        byte[] bytes = zip.readNBytes(left + 1);
        left -= bytes.length;
        if (left < 0) {
          throw new ZipException(
              "It unpacks to more than %d MB; a plug-in holds code, not data."
                  .formatted(MOST_BYTES >> 20));
        }
        entries.put(entry.getName(), bytes);
      }
    }
    return entries;
  }

  /** What {@code fault} says, as a sentence. */
  static String sentence(IOException fault) {
    if (fault instanceof NoSuchFileException) {
      return "there is no such file.";
    }
    String words = fault.getMessage() == null ? fault.getClass().getName() : fault.getMessage();
    return words.endsWith(".") ? words : words + ".";
  }
}
