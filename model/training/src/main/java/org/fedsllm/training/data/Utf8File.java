package org.fedsllm.training.data;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a data file as text, with errors for the user. */
final class Utf8File {
  /** What some editors put before the first character. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Utf8File() {}

  static String read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "There is no data file %s. Check the path.".formatted(file));
    }
    try {
      String content = Files.readString(file);
      return content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "The data file %s is not text in UTF-8. Convert it.".formatted(file), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read the data file %s (%s).".formatted(file, e.getMessage()), e);
    }
  }
}
