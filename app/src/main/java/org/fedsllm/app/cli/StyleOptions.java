package org.fedsllm.app.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedsllm.app.charts.LegendPlace;
import org.fedsllm.app.export.ExportStyle;
import org.fedsllm.app.export.FigureSize;
import org.fedsllm.app.export.Ink;
import picocli.CommandLine.Option;

/** How figures stand on paper: the same choices as in the window. */
final class StyleOptions {
  private static final Pattern LENGTH = Pattern.compile("([0-9.]+)\\s*(in|cm|mm|pt)?");
  private static final double CM_PER_IN = 2.54;
  private static final double MM_PER_IN = 25.4;
  private static final double PT_PER_IN = 72;

  @Option(
      names = "--width",
      paramLabel = "WIDTH",
      description = {
        "column (3.5 inches), page (7.16 inches), or a length such as 3.5in, 89mm, 9cm, 252pt.",
        "Default: column."
      })
  private String width = "column";

  @Option(
      names = "--height",
      paramLabel = "HEIGHT",
      description = "A length. Default: what suits the width.")
  private String height;

  @Option(
      names = "--font-size",
      paramLabel = "PT",
      description = "Size of all text. Default: 7.5 points.")
  private double fontPt = ExportStyle.DEFAULT.fontPt();

  @Option(
      names = "--line-width",
      paramLabel = "PT",
      description = "Width of curves. Default: 1.1 points.")
  private double linePt = ExportStyle.DEFAULT.linePt();

  @Option(
      names = "--grey",
      description = "No colours: greys, hatches, dashes and markers tell the series apart.")
  private boolean grey;

  @Option(
      names = "--legend",
      paramLabel = "PLACE",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private LegendPlace legend = LegendPlace.TOP;

  @Option(names = "--title", description = "Write the title over each figure.")
  private boolean title;

  @Option(names = "--dpi", description = "Resolution of PNG files. Default: ${DEFAULT-VALUE}.")
  private int dpi = ExportStyle.DEFAULT.dpi();

  /**
   * What was asked for.
   *
   * @throws IllegalArgumentException if a value cannot be; the message is for the user
   */
  ExportStyle style() {
    Ink ink = grey ? Ink.GREY : Ink.COLOUR;
    return new ExportStyle(size(), fontPt, linePt, ink, legend, title, dpi);
  }

  private FigureSize size() {
    FigureSize usual =
        switch (width.toLowerCase(Locale.ROOT)) {
          case "column" -> FigureSize.IEEE_COLUMN;
          case "page" -> FigureSize.IEEE_PAGE;
          default -> FigureSize.ofWidth(inches("--width", width));
        };
    return height == null ? usual : new FigureSize(usual.widthIn(), inches("--height", height));
  }

  private static double inches(String option, String text) {
    Matcher length = LENGTH.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!length.matches()) {
      throw new IllegalArgumentException(
          "The %s (%s) must be a length such as 3.5in, 89mm, 9cm or 252pt."
              .formatted(option, text));
    }
    double number = Double.parseDouble(length.group(1));
    String unit = length.group(2) == null ? "in" : length.group(2);
    return switch (unit) {
      case "cm" -> number / CM_PER_IN;
      case "mm" -> number / MM_PER_IN;
      case "pt" -> number / PT_PER_IN;
      default -> number;
    };
  }
}
