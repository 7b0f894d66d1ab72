package org.fedsllm.app.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.project.Sha256;

/**
 * The checksums of a finished run, in the file {@code SHA256SUMS}: whether it still is what it was.
 * The layout is that of the command {@code sha256sum}, which checks it too.
 *
 * <p>Files that come later, such as a note, are not in it and change nothing.
 */
public final class RunManifest {
  /** The file's name in the run's folder. */
  public static final String NAME = "SHA256SUMS";

  private static final String GAP = "  ";

  private RunManifest() {}

  /** Writes the checksums of every file that is in {@code folder} now. */
  public static void write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    for (var file : files(folder).entrySet()) {
      text.append(Sha256.hex(file.getValue())).append(GAP).append(file.getKey()).append('\n');
    }
    AtomicFile.write(folder.resolve(NAME), text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether {@code folder} has checksums: a run that ended has, those of version 0.1.0 have not.
   */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(NAME));
  }

  /**
   * What is no longer as the run left it, a sentence a file; empty if all is.
   *
   * @throws IllegalArgumentException if the checksums themselves are spoiled
   */
  public static List<String> deviations(Path folder) throws IOException {
    List<String> deviations = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(NAME))) {
      int gap = line.indexOf(GAP);
      if (gap < 0) {
        throw new IllegalArgumentException(
            "%s has the line \"%s\", which is no checksum. It was changed after the run ended."
                .formatted(folder.resolve(NAME), line));
      }
      Path file = folder.resolve(line.substring(gap + GAP.length()));
      if (!Files.exists(file)) {
        deviations.add(folder.relativize(file) + " is gone.");
      } else if (!Sha256.hex(file).equals(line.substring(0, gap))) {
        deviations.add(folder.relativize(file) + " was changed after the run ended.");
      }
    }
    return deviations;
  }

  /** Relative names, which are the same on every system, in one order. */
  private static TreeMap<String, Path> files(Path folder) throws IOException {
    TreeMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
    }
    files.remove(NAME);
    files.remove(RunFolder.LABELS);
    return files;
  }
}
