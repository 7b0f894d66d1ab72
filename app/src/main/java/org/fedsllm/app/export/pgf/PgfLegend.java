package org.fedsllm.app.export.pgf;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.charts.FigureTheme;
import org.fedsllm.app.charts.FigureView;
import org.fedsllm.app.charts.LegendPlace;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.app.charts.plot.PlotLayer;

/**
 * The legend, laid out as it is drawn: pgfplots' own would align the entries of all rows in columns
 * and write over the name of the axis.
 */
final class PgfLegend {
  static final String PADLOCK =
      "\\providecommand{\\fedsllmpadlock}{\\begin{tikzpicture}[x=0.07em, y=0.07em, baseline=0]"
          + "\\fill (0,0) rectangle (8,6); \\draw[line width=0.1em] (1.8,5) -- (1.8,7.5)"
          + " arc[start angle=180, end angle=0, radius=2.2] -- (6.2,5); \\end{tikzpicture}}";

  private static final double SAMPLE_EM = 0.8;
  private static final double LINE_SAMPLE_EM = 1.7;
  private static final double SAMPLE_GAP_EM = 0.4;
  private static final double ENTRY_GAP_EM = 1.2;
  private static final double MIDDLE_EM = 0.34;
  private static final double ROW_EM = 1.5;
  private static final double BASELINE_EM = 0.4;

  private final Plot plot;
  private final FigureView view;
  private final PgfStyle style;
  private final FigureTheme theme;

  PgfLegend(Plot plot, FigureView view, PgfStyle style) {
    this.plot = plot;
    this.view = view;
    this.style = style;
    this.theme = view.theme();
  }

  /** Whether a bar bears a padlock. */
  static boolean hasLocks(Plot plot) {
    return plot.layers().stream()
        .anyMatch(layer -> layer instanceof PlotLayer.Bars bars && !bars.locked().isEmpty());
  }

  /** What draws it, in the coordinates of the picture. */
  List<String> drawn() {
    List<String> entries = entries();
    if (view.legend() == LegendPlace.NONE || entries.isEmpty()) {
      return List.of();
    }
    return plot.legend().column() ? List.of(column(entries)) : rows(entries);
  }

  private List<String> rows(List<String> entries) {
    List<String> nodes = new ArrayList<>();
    double baseline = view.height() + em(BASELINE_EM);
    int next = 0;
    for (int size : plot.legend().rows()) {
      baseline -= em(ROW_EM);
      int end = Math.min(entries.size(), next + size);
      if (end > next) {
        String words =
            String.join(
                "\\hspace{%s}".formatted(PgfNumbers.length(em(ENTRY_GAP_EM))),
                entries.subList(next, end));
        nodes.add(
            "\\node[anchor=base east, inner sep=0pt] at (%s,%s)\n  {%s};"
                .formatted(
                    PgfNumbers.length(plot.area().getMaxX()), PgfNumbers.length(baseline), words));
      }
      next = end;
    }
    return nodes;
  }

  private String column(List<String> entries) {
    String fill =
        view.legend() == LegendPlace.INSIDE ? ", fill=" + style.colour(theme.background()) : "";
    return "\\node[anchor=north west, align=left, inner sep=%s%s] at (%s,%s)\n  {%s};"
        .formatted(
            PgfNumbers.length(em(BASELINE_EM / 2)),
            fill,
            PgfNumbers.length(plot.legend().x()),
            PgfNumbers.length(view.height() - plot.legend().y()),
            String.join("\\\\\n  ", entries));
  }

  private List<String> entries() {
    List<String> entries = new ArrayList<>();
    for (PlotLayer layer : plot.layers()) {
      if (!layer.name().isEmpty() && !(layer instanceof PlotLayer.Words)) {
        entries.add(entry(sample(layer), PgfText.escape(layer.name())));
      }
    }
    if (hasLocks(plot)) {
      entries.add(entry("\\fedsllmpadlock", "locked"));
    }
    return entries;
  }

  private String entry(String sample, String words) {
    return "%s\\hspace{%s}%s".formatted(sample, PgfNumbers.length(em(SAMPLE_GAP_EM)), words);
  }

  private String sample(PlotLayer layer) {
    String middle = PgfNumbers.length(em(MIDDLE_EM));
    if (layer instanceof PlotLayer.Bars || layer instanceof PlotLayer.Boxes) {
      return "\\tikz[baseline=0pt]\\path[%s] (0,%s) rectangle (%s,%s);"
          .formatted(
              style.area(layer.colour()),
              PgfNumbers.length(em(MIDDLE_EM - SAMPLE_EM / 2)),
              PgfNumbers.length(em(SAMPLE_EM)),
              PgfNumbers.length(em(MIDDLE_EM + SAMPLE_EM / 2)));
    }
    if (layer instanceof PlotLayer.Level || layer instanceof PlotLayer.Line) {
      boolean dashed =
          layer instanceof PlotLayer.Level level
              ? level.dashed()
              : layer instanceof PlotLayer.Line line && line.dashed();
      return "\\tikz[baseline=0pt]\\draw[%s] (0,%s) -- (%s,%s);"
          .formatted(
              style.line(layer.colour(), dashed, theme.lineWidth()),
              middle,
              PgfNumbers.length(em(LINE_SAMPLE_EM)),
              middle);
    }
    return "\\tikz[baseline=0pt]\\path plot[%s] coordinates {(%s,%s)};"
        .formatted(
            style.marker(layer.colour(), em(SAMPLE_EM), false),
            PgfNumbers.length(em(SAMPLE_EM / 2)),
            middle);
  }

  private double em(double count) {
    return count * theme.fontSize();
  }
}
