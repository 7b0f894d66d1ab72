package org.fedsllm.training.pretrain;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/**
 * GPT-2's printable stand-ins for the 256 bytes: printable Latin-1 stands for itself, the others
 * are moved to U+0100 and up, in order.
 */
final class ByteAlphabet {
  private static final int MOVED_TO = 0x100;
  private final String[] symbols = new String[256];

  ByteAlphabet() {
    int moved = 0;
    for (int value = 0; value < symbols.length; value++) {
      int letter = isPrintable(value) ? value : MOVED_TO + moved++;
      symbols[value] = Character.toString(letter);
    }
  }

  /** One symbol a byte, printable ones first, as GPT-2 numbers them. */
  List<String> all() {
    return IntStream.range(0, symbols.length).mapToObj(value -> symbols[value]).sorted().toList();
  }

  /** The UTF-8 bytes of {@code text} as symbols. */
  List<String> spell(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return IntStream.range(0, bytes.length).mapToObj(i -> symbols[bytes[i] & 0xFF]).toList();
  }

  private static boolean isPrintable(int value) {
    return (value >= '!' && value <= '~')
        || (value >= 0xA1 && value <= 0xAC)
        || (value >= 0xAE && value <= 0xFF);
  }
}
