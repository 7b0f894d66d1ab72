package org.fedsllm.app.export.pgf;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fedsllm.app.charts.FigureTheme;
import org.fedsllm.app.charts.Hatch;
import org.fedsllm.app.charts.MarkShape;
import org.fedsllm.app.charts.Sign;

/** Colours, pens, hatches and markers of a theme, as options of pgfplots. */
final class PgfStyle {
  private static final List<Double> USUAL_DASHES = List.of(3.2, 1.8);

  private static final double THIN = 0.2;

  private final FigureTheme theme;
  private final Map<Color, String> names = new LinkedHashMap<>();

  PgfStyle(FigureTheme theme) {
    this.theme = theme;
  }

  FigureTheme theme() {
    return theme;
  }

  /** The name of {@code colour}, which {@link #definitions} defines. */
  String colour(Color colour) {
    return names.computeIfAbsent(colour, c -> "fedsllm" + (char) ('A' + names.size()));
  }

  /** Definitions of all colours that were asked for. */
  List<String> definitions() {
    return names.entrySet().stream()
        .map(
            entry ->
                "\\definecolor{%s}{HTML}{%06X}"
                    .formatted(entry.getValue(), entry.getKey().getRGB() & 0xFFFFFF))
        .toList();
  }

  /** A line. */
  String line(Color colour, boolean dashed, double width) {
    Sign sign = theme.sign(colour);
    boolean usual = dashed && !theme.signs().containsKey(colour);
    List<Double> dashes = usual ? USUAL_DASHES : sign.dashes();
    String pattern = dashes.isEmpty() ? "solid" : "dash pattern=" + pattern(dashes, width);
    return "%s, line width=%s, %s".formatted(colour(colour), PgfNumbers.length(width), pattern);
  }

  /** An area without outline. */
  String area(Color colour) {
    Hatch hatch = theme.sign(colour).hatch();
    String fill = "fill=%s, draw=none".formatted(colour(colour));
    return hatch == Hatch.NONE
        ? fill
        : fill + ", postaction={pattern=%s, pattern color=black}".formatted(pattern(hatch));
  }

  /** An area that a thin line keeps apart from its neighbours. */
  String stackedArea(Color colour) {
    String outline =
        "draw=%s, line width=%s"
            .formatted(colour(theme.background()), PgfNumbers.length(theme.hairline()));
    return area(colour).replace("draw=none", outline);
  }

  /** A marker {@code size} points across. */
  String marker(Color colour, double size, boolean ring) {
    MarkShape shape = theme.sign(colour).marker();
    // pgfplots strokes every marker over its edge: half of the stroke lies inside
    double stroke = ring ? theme.lineWidth() : THIN;
    String edge = colour(ring ? theme.background() : colour);
    return "mark=%s, mark size=%s, mark options={solid, fill=%s, draw=%s, line width=%s}"
        .formatted(
            mark(shape),
            PgfNumbers.length(ring ? (size + stroke) / 2 : (size - stroke) / 2),
            colour(colour),
            edge,
            PgfNumbers.length(stroke));
  }

  private static String pattern(List<Double> dashes, double width) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < dashes.size(); i++) {
      pattern.append(i % 2 == 0 ? "on " : "off ");
      pattern.append(PgfNumbers.length(dashes.get(i) * width)).append(' ');
    }
    return pattern.toString().strip();
  }

  private static String pattern(Hatch hatch) {
    return switch (hatch) {
      case RISING -> "north east lines";
      case FALLING -> "north west lines";
      case CROSSED -> "crosshatch";
      case LEVEL -> "horizontal lines";
      case NONE -> throw new IllegalArgumentException("The hatch (NONE) has no pattern.");
    };
  }

  private static String mark(MarkShape shape) {
    return switch (shape) {
      case DISC -> "*";
      case SQUARE -> "square*";
      case TRIANGLE -> "triangle*";
      case DIAMOND -> "diamond*";
    };
  }

  /** Options in braces, one a line. */
  static String joined(List<String> options) {
    return options.stream().collect(Collectors.joining(",\n  ", "[\n  ", "]"));
  }
}
