package org.fedsllm.app.figure;

import java.util.Locale;
import org.fedsllm.app.charts.LegendPlace;
import org.fedsllm.app.export.FigureFormat;
import org.fedsllm.app.export.FigureSize;

/** What the export page calls things. */
final class ExportWords {
  private ExportWords() {}

  static String format(FigureFormat format) {
    return switch (format) {
      case PDF -> "PDF";
      case SVG -> "SVG";
      case PNG -> "PNG";
      case CSV -> "CSV, the numbers";
      case PGF -> "pgfplots for LaTeX";
    };
  }

  static String meaning(FigureFormat format) {
    return switch (format) {
      case PDF -> "Vectors with their letters; what LaTeX includes.";
      case SVG -> "Vectors that a drawing program opens; text stays text.";
      case PNG -> "Pixels, for slides and web pages.";
      case CSV -> "The figure's data in SI units and full precision.";
      case PGF ->
          "A picture that LaTeX draws in the paper's own letters, with its numbers beside it.";
    };
  }

  static String legend(LegendPlace place) {
    return switch (place) {
      case TOP -> "above";
      case RIGHT -> "at the right";
      case INSIDE -> "inside";
      case NONE -> "none";
    };
  }

  /** One of the widths of a paper. */
  static String width(FigureSize size) {
    return size.equals(FigureSize.IEEE_COLUMN) ? "one column, 3.5 in" : "both columns, 7.16 in";
  }

  static String size(FigureSize size) {
    return String.format(Locale.ROOT, "%.2f × %.2f in", size.widthIn(), size.heightIn());
  }
}
