package org.fedsllm.app.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The files that a figure can be written as. */
public enum FigureFormat {
  PDF(".pdf"),
  SVG(".svg"),
  PNG(".png"),
  /** The figure's data. */
  CSV(".csv"),
  /** A picture of pgfplots for LaTeX, with its numbers in a file beside it. */
  PGF(".tex");

  private final String extension;

  FigureFormat(String extension) {
    this.extension = extension;
  }

  /** The end of its files' names, with the dot. */
  public String extension() {
    return extension;
  }

  /** What follows a figure's id in a folder of all formats; LaTeX must not write over the PDF. */
  public String suffix() {
    return this == PGF ? "-pgf" + extension : extension;
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
