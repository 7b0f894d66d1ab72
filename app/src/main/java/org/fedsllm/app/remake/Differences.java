package org.fedsllm.app.remake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fedsllm.app.export.FigureFile;

/** Says where files on the disk differ from what they should be. */
final class Differences {
  private static final int SHOWN = 80;

  private Differences() {}

  /** One sentence for each file that differs. */
  static List<String> onDisk(List<FigureFile> files) throws IOException {
    List<String> differences = new ArrayList<>();
    for (FigureFile file : files) {
      Path path = file.path();
      if (!Files.exists(path)) {
        differences.add("%s is missing.".formatted(path.getFileName()));
        continue;
      }
      byte[] found = Files.readAllBytes(path);
      if (!Arrays.equals(found, file.bytes())) {
        differences.add(path.getFileName() + " " + first(found, file.bytes()));
      }
    }
    return differences;
  }

  private static String first(byte[] found, byte[] expected) {
    int at = Arrays.mismatch(found, expected);
    boolean text = isText(found) && isText(expected);
    if (!text) {
      return "first differs at byte %d; it has %d bytes, and %d when made again."
          .formatted(at, found.length, expected.length);
    }
    int line = 1;
    int begin = 0;
    for (int i = 0; i < at; i++) {
      if (found[i] == '\n') {
        line++;
        begin = i + 1;
      }
    }
    int from = Math.max(begin, at - SHOWN / 2);
    return "first differs in line %d: it has “%s”, and “%s” when made again."
        .formatted(line, excerpt(found, from), excerpt(expected, from));
  }

  private static boolean isText(byte[] bytes) {
    for (byte each : bytes) {
      if (each == 0) {
        return false;
      }
    }
    return true;
  }

  private static String excerpt(byte[] bytes, int from) {
    String rest =
        new String(
            bytes, from, Math.max(0, Math.min(SHOWN, bytes.length - from)), StandardCharsets.UTF_8);
    return rest.lines().findFirst().orElse("");
  }
}
