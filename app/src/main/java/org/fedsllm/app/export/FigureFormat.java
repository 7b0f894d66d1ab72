package org.fedsllm.app.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The files that a figure can be written as. */
public enum FigureFormat {
  PDF,
  SVG,
  PNG,
  /** The figure's data. */
  CSV;

  /** The end of its files' names, with the dot. */
  public String extension() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format that {@code file} is named for.
   *
   * @throws IllegalArgumentException naming the formats that there are
   */
  public static FigureFormat of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> name.endsWith(format.extension()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The file name (%s) of a figure must end in one of %s. Add one of them."
                        .formatted(file.getFileName(), extensions())));
  }

  private static String extensions() {
    return Arrays.stream(values()).map(FigureFormat::extension).collect(Collectors.joining(", "));
  }
}
