package org.fedsllm.app.export.pgf;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.app.charts.FigureTheme;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.app.charts.plot.PlotLayer;

/** The layers of a plot as commands inside of an axis. */
final class PgfLayers {
  private static final double DOT_EM = 0.4;
  private static final double BAND = 0.18;
  private static final double LEVEL_SHARE = 0.6;

  private final Plot plot;
  private final PgfTable table;
  private final PgfStyle style;
  private final FigureTheme theme;

  PgfLayers(Plot plot, PgfTable table, PgfStyle style) {
    this.plot = plot;
    this.table = table;
    this.style = style;
    this.theme = style.theme();
  }

  /** What is drawn: all in order, but points over lines and the first of them on top. */
  List<String> drawn() {
    List<String> commands = new ArrayList<>();
    for (int i = 0; i < plot.layers().size(); i++) {
      if (!(plot.layers().get(i) instanceof PlotLayer.Points)) {
        commands.addAll(commands(i, plot.layers().get(i)));
      }
    }
    for (int i = plot.layers().size() - 1; i >= 0; i--) {
      if (plot.layers().get(i) instanceof PlotLayer.Points) {
        commands.addAll(commands(i, plot.layers().get(i)));
      }
    }
    return commands;
  }

  private List<String> commands(int index, PlotLayer layer) {
    if (layer instanceof PlotLayer.Line line) {
      return List.of(plot(index, pen(line)));
    }
    if (layer instanceof PlotLayer.Points points) {
      double size = points.size() * theme.fontSize();
      return List.of(plot(index, "only marks, " + style.marker(points.colour(), size, true)));
    }
    if (layer instanceof PlotLayer.Intervals intervals) {
      return List.of(intervals(index, intervals));
    }
    if (layer instanceof PlotLayer.Bars bars) {
      return bars(index, bars);
    }
    if (layer instanceof PlotLayer.Boxes boxes) {
      return List.of(plot(index, style.area(boxes.colour()) + ", unbounded coords=jump"));
    }
    if (layer instanceof PlotLayer.Band band) {
      String options = "fill=%s, draw=none, mark=none, opacity=%s";
      return List.of(
          plot(index, options.formatted(style.colour(band.colour()), PgfNumbers.factor(BAND))));
    }
    if (layer instanceof PlotLayer.Level level) {
      return List.of(level(level));
    }
    if (layer instanceof PlotLayer.Words words) {
      return List.of(words(words));
    }
    return List.of(ring((PlotLayer.Ring) layer));
  }

  private String pen(PlotLayer.Line line) {
    String pen = style.line(line.colour(), line.dashed(), theme.lineWidth());
    String marks =
        line.dots() ? style.marker(line.colour(), DOT_EM * theme.fontSize(), false) : "mark=none";
    return pen + ", " + marks + ", unbounded coords=jump";
  }

  private String intervals(int index, PlotLayer.Intervals layer) {
    String marks = style.marker(layer.colour(), layer.size() * theme.fontSize(), false);
    String bars =
        "error bars/.cd, x dir=both, x explicit, error mark=none, error bar style={%s}"
            .formatted(
                style
                    .line(layer.colour(), false, theme.lineWidth())
                    .replaceAll("dash .*", "solid"));
    return plot(
        index, "only marks, " + marks + ", " + bars, ", x error=" + table.key(index) + "-half");
  }

  private List<String> bars(int index, PlotLayer.Bars bars) {
    double slot = plot.area().getWidth() / (plot.horizontal().high() - plot.horizontal().low());
    List<String> commands = new ArrayList<>();
    String options =
        "ybar%s, bar width=%s, bar shift=%s, %s"
            .formatted(
                bars.stacked() ? " stacked" : "",
                PgfNumbers.length(bars.width() * slot),
                PgfNumbers.length(bars.offset() * slot),
                style.area(bars.colour()));
    commands.add(plot(index, options));
    bars.locked().stream()
        .sorted()
        .forEach(
            k ->
                commands.add(
                    "\\node[anchor=south, inner sep=0.15em] at (axis cs:%s,%s) {\\fedsllmpadlock};"
                        .formatted(
                            PgfNumbers.factor(k + bars.offset()),
                            PgfNumbers.value(bars.heights().get(k)))));
    return commands;
  }

  private String level(PlotLayer.Level level) {
    double width = Math.max(theme.hairline(), LEVEL_SHARE * theme.lineWidth());
    String at = PgfNumbers.value(level.at());
    String ends =
        level.upright()
            ? "({axis cs:%s,0}|-{axis description cs:0,0}) -- ({axis cs:%s,0}|-{axis description cs:0,1})"
                .formatted(at, at)
            : "({axis description cs:0,0}|-{axis cs:0,%s}) -- ({axis description cs:1,0}|-{axis cs:0,%s})"
                .formatted(at, at);
    return "\\draw[%s] %s;".formatted(style.line(level.colour(), level.dashed(), width), ends);
  }

  private String words(PlotLayer.Words words) {
    return "\\node[anchor=%s, inner sep=0.3em, text=%s] at (axis cs:%s,%s) {%s};"
        .formatted(
            words.above() ? "south" : "west",
            style.colour(words.colour()),
            PgfNumbers.value(words.x()),
            PgfNumbers.value(words.y()),
            PgfText.escape(words.name()));
  }

  private String ring(PlotLayer.Ring ring) {
    double across = plot.area().getWidth() / (plot.horizontal().high() - plot.horizontal().low());
    double up = plot.area().getHeight() / (plot.vertical().high() - plot.vertical().low());
    return "\\draw[%s] (axis cs:%s,%s) ellipse[x radius=%s, y radius=%s];"
        .formatted(
            style.line(ring.colour(), true, theme.hairline()),
            PgfNumbers.value(ring.x()),
            PgfNumbers.value(ring.y()),
            PgfNumbers.length(ring.radius() * across),
            PgfNumbers.length(ring.radius() * up));
  }

  private String plot(int index, String options) {
    return plot(index, options, "");
  }

  private String plot(int index, String options, String more) {
    String key = table.key(index);
    return "\\addplot[forget plot, %s]\n    table[col sep=comma, x=%s-x, y=%s-y%s] {\\fedsllmdata};"
        .formatted(options, key, key, more);
  }
}
