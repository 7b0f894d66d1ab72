package org.fedsllm.app.export.pgf;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.charts.FigureView;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.app.charts.plot.PlotAxis;

/**
 * A plot for LaTeX, laid out as on the screen: exactly as large, with the same axes, ticks,
 * colours, dashes and legend. It compiles by itself, and a paper that loads pgfplots can {@code
 * \input} it.
 */
public final class PgfDocument {
  private static final double LEADING = 1.2;
  private static final double NAME_EM = 0.8;
  private static final double FOOT_EM = 0.3;
  private static final double FOOT_ROW_EM = 1.6;

  private final Plot plot;
  private final FigureView view;
  private final String title;
  private final PgfTable table;
  private final PgfStyle style;

  /**
   * @param title over the plot; empty for none
   * @param view that {@code plot} was laid out for, in points, without the title
   */
  public PgfDocument(Plot plot, FigureView view, String title) {
    this.plot = plot;
    this.view = view;
    this.title = title;
    table = PgfTable.of(plot);
    style = new PgfStyle(view.theme());
  }

  /** The numbers, in the units of the axes. */
  public String csv() {
    return table.toCsv();
  }

  /**
   * A file that compiles by itself.
   *
   * @param header lines to stand as comments at its head
   * @param dataFile name of the file with {@link #csv}, in the same folder
   */
  public String file(List<String> header, String dataFile) {
    List<String> lines = new ArrayList<>();
    header.forEach(line -> lines.add("% " + line));
    lines.addAll(
        List.of(
            "%",
            "% Alone:      pdflatex this file.",
            "% In a paper: \\usepackage{pgfplots} \\usetikzlibrary{patterns}",
            "%             \\newcommand{\\fedsllmfolder}{figures/} % where the data lie, with the slash",
            "%             \\input{figures/this file}",
            "\\ifcsname ver@pgfplots.sty\\endcsname",
            "  \\def\\fedsllmend{\\relax}",
            "\\else",
            "  \\documentclass{article}",
            "  \\usepackage[paperwidth=%s, paperheight=%s, margin=0pt]{geometry}"
                .formatted(PgfNumbers.length(view.width()), PgfNumbers.length(height())),
            "  \\usepackage[T1]{fontenc}",
            "  \\usepackage{lmodern, pgfplots}",
            "  \\usetikzlibrary{patterns}",
            "  \\pgfplotsset{compat=1.16}",
            "  \\renewcommand{\\familydefault}{\\sfdefault}",
            "  \\setlength{\\parindent}{0pt} \\setlength{\\topskip}{0pt} \\pagestyle{empty}",
            "  \\def\\fedsllmend{\\end{document}}",
            "  \\begin{document}",
            "\\fi",
            "\\providecommand{\\fedsllmfolder}{}",
            "\\def\\fedsllmdata{\\fedsllmfolder %s}%%".formatted(dataFile)));
    lines.addAll(picture());
    lines.add("\\fedsllmend");
    return String.join("\n", lines) + "\n";
  }

  /** The picture alone, with its numbers in it, to be pasted into a paper. */
  public String snippet(List<String> header) {
    List<String> lines = new ArrayList<>();
    header.forEach(line -> lines.add("% " + line));
    lines.add("% Wants \\usepackage{pgfplots} \\usetikzlibrary{patterns} in the preamble.");
    lines.add("\\pgfplotstableread[col sep=comma]{");
    lines.add(table.toCsv().strip());
    lines.add("}\\fedsllmdata");
    lines.addAll(picture());
    return String.join("\n", lines) + "\n";
  }

  private double height() {
    return view.height() + titleHeight();
  }

  private double titleHeight() {
    return title.isEmpty() ? 0 : FigureView.TITLE_EM * view.theme().fontSize();
  }

  private List<String> picture() {
    PgfLayers layers = new PgfLayers(plot, table, style);
    List<String> inside = new ArrayList<>();
    inside.add("\\begin{axis}" + PgfStyle.joined(options()));
    inside.addAll(layers.drawn());
    inside.add("\\end{axis}");
    inside.addAll(new PgfLegend(plot, view, style).drawn());
    inside.addAll(names());
    List<String> lines = new ArrayList<>();
    double em = view.theme().fontSize();
    lines.add(
        "\\begin{tikzpicture}[font=\\fontsize{%s}{%s}\\selectfont]"
            .formatted(PgfNumbers.length(em), PgfNumbers.length(LEADING * em)));
    lines.addAll(style.definitions());
    if (PgfLegend.hasLocks(plot)) {
      lines.add(PgfLegend.PADLOCK);
    }
    lines.add(
        "\\path[use as bounding box] (0,0) rectangle (%s,%s);"
            .formatted(PgfNumbers.length(view.width()), PgfNumbers.length(height())));
    lines.addAll(inside);
    lines.add("\\end{tikzpicture}%");
    return lines;
  }

  private List<String> options() {
    Rectangle2D area = plot.area();
    String hair = PgfNumbers.length(view.theme().hairline());
    List<String> options = new ArrayList<>();
    options.add(
        "at={(%s,%s)}, anchor=south west, scale only axis, width=%s, height=%s"
            .formatted(
                PgfNumbers.length(area.getX()),
                PgfNumbers.length(view.height() - area.getMaxY()),
                PgfNumbers.length(area.getWidth()),
                PgfNumbers.length(area.getHeight())));
    options.addAll(axis("x", plot.horizontal()));
    options.addAll(axis("y", plot.vertical()));
    options.add("axis x line*=bottom, axis y line*=left, tick style={draw=none}");
    options.add(
        "x axis line style={draw=%s, line width=%s}"
            .formatted(style.colour(view.theme().axis()), hair));
    options.add("y axis line style={draw=none}");
    options.add(
        "grid style={%s, line width=%s, solid}".formatted(style.colour(view.theme().grid()), hair));
    options.add("tick label style={text=%s}".formatted(style.colour(view.theme().mutedText())));
    options.add("scaled ticks=false, clip mode=individual");
    return options;
  }

  private static List<String> axis(String letter, PlotAxis axis) {
    List<String> places = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    for (PlotAxis.Tick tick : axis.ticks()) {
      places.add(PgfNumbers.value(tick.at()));
      labels.add("{" + PgfText.escape(tick.label()) + "}");
    }
    List<String> options = new ArrayList<>();
    options.add(
        "%smin=%s, %smax=%s"
            .formatted(
                letter, PgfNumbers.value(axis.low()), letter, PgfNumbers.value(axis.high())));
    options.add(
        places.isEmpty()
            ? letter + "tick=\\empty"
            : "%stick={%s}, %sticklabels={%s}"
                .formatted(letter, String.join(",", places), letter, String.join(",", labels)));
    if (axis.grid()) {
      options.add(letter + "majorgrids");
    }
    return options;
  }

  /** Names of the axes and the title, where the drawing has them. */
  private List<String> names() {
    double em = view.theme().fontSize();
    Rectangle2D area = plot.area();
    List<String> nodes = new ArrayList<>();
    String colour = style.colour(view.theme().mutedText());
    name(
        nodes,
        plot.vertical().name(),
        "base west",
        0,
        view.height() - area.getY() + NAME_EM * em,
        colour);
    double lowest = FOOT_EM * em;
    double below = plot.foot().isEmpty() ? lowest : lowest + FOOT_ROW_EM * em;
    name(nodes, plot.horizontal().name(), "base", area.getCenterX(), below, colour);
    name(nodes, plot.foot(), "base", view.width() / 2, lowest, colour);
    name(nodes, title, "base west", 0, view.height() + FOOT_EM * em, colour);
    return nodes;
  }

  private static void name(
      List<String> nodes, String words, String anchor, double x, double y, String colour) {
    if (!words.isEmpty()) {
      nodes.add(
          "\\node[anchor=%s, inner sep=0pt, text=%s] at (%s,%s) {%s};"
              .formatted(
                  anchor,
                  colour,
                  PgfNumbers.length(x),
                  PgfNumbers.length(y),
                  PgfText.escape(words)));
    }
  }
}
