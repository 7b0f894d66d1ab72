package org.fedsllm.app.charts;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.app.charts.plot.PlotAxis;
import org.fedsllm.app.charts.plot.PlotLayer;

/** Means as dots with their confidence intervals as lines, one row a category. */
public final class IntervalFigure implements Figure {
  private static final double FOOT_EM = 3.2;
  private static final double RIGHT_EM = 1.2;
  private static final double GAP_EM = 0.8;
  private static final double DOT_EM = 0.55;
  private static final double LANE_SHARE = 0.26;
  private static final double TICK_EM = 6;

  private final String title;
  private final String axisName;
  private final List<IntervalSeries> series;
  private final List<String> categories;

  private IntervalFigure(String title, String axisName, List<IntervalSeries> series) {
    this.title = title;
    this.axisName = axisName;
    this.series = List.copyOf(series);
    this.categories =
        series.stream()
            .flatMap(one -> one.points().stream())
            .map(IntervalSeries.Point::category)
            .distinct()
            .toList();
  }

  /**
   * The figure of {@code series}; categories stand in the order in which they first come.
   *
   * @param axisName of what the means are of, with its unit
   */
  public static IntervalFigure of(String title, String axisName, List<IntervalSeries> series) {
    return new IntervalFigure(title, axisName, series);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public FigureTable data() {
    List<List<Object>> rows = new ArrayList<>();
    for (IntervalSeries one : series) {
      for (IntervalSeries.Point point : one.points()) {
        Object halfWidth = Double.isFinite(point.halfWidth()) ? point.halfWidth() : "";
        rows.add(List.of(one.name(), point.category(), point.mean(), halfWidth));
      }
    }
    return new FigureTable(
        List.of("series", "category", axisName, "half width of the 95 % interval"), rows);
  }

  @Override
  public DrawnFigure draw(Graphics2D target, FigureView view) {
    Graphics2D graphics = (Graphics2D) target.create();
    try {
      Strokes.prepare(graphics);
      FigureTheme theme = view.theme();
      graphics.setFont(FigureFonts.regular(theme.fontSize()));
      Frame frame = frame(graphics, view);
      frame.legend().draw(graphics);
      drawGrid(graphics, theme, frame.area(), frame.scale());
      drawFoot(graphics, view, frame.area());
      List<FigureMark> marks = drawPoints(graphics, theme, frame.area(), frame.scale());
      frame.legend().drawBeside(graphics, frame.area(), marks);
      return new DrawnFigure(frame.area(), marks);
    } finally {
      graphics.dispose();
    }
  }

  @Override
  public Optional<Plot> plot(FigureView view) {
    return Optional.of(
        Scratch.measure(
            graphics -> {
              graphics.setFont(FigureFonts.regular(view.theme().fontSize()));
              Frame frame = frame(graphics, view);
              return new Plot(
                  frame.scale().axis(axisName, true),
                  rows(),
                  layers(view.theme()),
                  frame.legend().placed(frame.area(), draw(graphics, view).marks()),
                  frame.area());
            }));
  }

  /** Rows count downwards from the last, which stands at zero. */
  private PlotAxis rows() {
    List<PlotAxis.Tick> ticks = new ArrayList<>();
    for (int row = 0; row < categories.size(); row++) {
      ticks.add(new PlotAxis.Tick(categories.size() - 1 - row, categories.get(row)));
    }
    return new PlotAxis("", -0.5, Math.max(1, categories.size()) - 0.5, ticks, false);
  }

  private List<PlotLayer> layers(FigureTheme theme) {
    List<PlotLayer> layers = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      List<PlotLayer.At> points = new ArrayList<>();
      List<Double> halfWidths = new ArrayList<>();
      for (IntervalSeries.Point point : series.get(i).points()) {
        if (Double.isFinite(point.mean())) {
          int row = categories.indexOf(point.category());
          points.add(new PlotLayer.At(point.mean(), categories.size() - 1 - row - lane(i)));
          halfWidths.add(point.halfWidth());
        }
      }
      layers.add(
          new PlotLayer.Intervals(
              series.get(i).name(), theme.curve(i), DOT_EM, points, halfWidths));
    }
    return layers;
  }

  /** What stands where. */
  private record Frame(Legend legend, NiceScale scale, Rectangle2D area) {}

  private Frame frame(Graphics2D graphics, FigureView view) {
    FigureTheme theme = view.theme();
    double em = theme.fontSize();
    double width = view.width() - RIGHT_EM * em;
    Legend legend = new Legend(graphics, view, width, "", legendEntries(theme));
    double left = labelsWidth(graphics) + GAP_EM * em;
    Rectangle2D area =
        new Rectangle2D.Double(
            left,
            legend.height(),
            Math.max(1, legend.plotWidth() - left),
            Math.max(1, view.height() - legend.height() - FOOT_EM * em));
    return new Frame(legend, scale(area, theme), area);
  }

  /** How far below its row's middle a series stands, in rows. */
  private double lane(int index) {
    return (index - (series.size() - 1) / 2.0) * LANE_SHARE;
  }

  private List<LegendEntry> legendEntries(FigureTheme theme) {
    List<LegendEntry> entries = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      entries.add(new LegendEntry(series.get(i).name(), theme.curve(i), LegendEntry.Sample.DOT));
    }
    return entries;
  }

  private double labelsWidth(Graphics2D graphics) {
    FontMetrics metrics = graphics.getFontMetrics();
    return categories.stream().mapToDouble(metrics::stringWidth).max().orElse(0);
  }

  private NiceScale scale(Rectangle2D area, FigureTheme theme) {
    List<IntervalSeries.Point> known =
        series.stream()
            .flatMap(one -> one.points().stream())
            .filter(point -> Double.isFinite(point.mean()))
            .toList();
    double low = known.stream().mapToDouble(IntervalSeries.Point::low).min().orElse(0);
    double high = known.stream().mapToDouble(IntervalSeries.Point::high).max().orElse(1);
    return NiceScale.covering(
        low, high, (int) Math.max(2, area.getWidth() / (TICK_EM * theme.fontSize())));
  }

  private void drawGrid(Graphics2D graphics, FigureTheme theme, Rectangle2D area, NiceScale scale) {
    graphics.setStroke(Strokes.solid(theme.hairline()));
    FontMetrics metrics = graphics.getFontMetrics();
    int steps = (int) Math.round((scale.high() - scale.low()) / scale.step());
    for (int i = 0; i <= steps; i++) {
      double value = scale.low() + i * scale.step();
      double x = x(value, area, scale);
      graphics.setColor(theme.grid());
      graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
      String label = scale.label(value);
      graphics.setColor(theme.mutedText());
      graphics.drawString(
          label,
          (float) (x - metrics.stringWidth(label) / 2.0),
          (float) (area.getMaxY() + 1.3 * theme.fontSize()));
    }
    graphics.setColor(theme.text());
    for (int row = 0; row < categories.size(); row++) {
      double baseline = middle(row, area) + 0.35 * theme.fontSize();
      graphics.drawString(categories.get(row), 0f, (float) baseline);
    }
  }

  private void drawFoot(Graphics2D graphics, FigureView view, Rectangle2D area) {
    graphics.setColor(view.theme().mutedText());
    double width = graphics.getFontMetrics().stringWidth(axisName);
    graphics.drawString(
        axisName,
        (float) (area.getCenterX() - width / 2),
        (float) (view.height() - 0.3 * view.theme().fontSize()));
  }

  private List<FigureMark> drawPoints(
      Graphics2D graphics, FigureTheme theme, Rectangle2D area, NiceScale scale) {
    List<FigureMark> marks = new ArrayList<>();
    double size = DOT_EM * theme.fontSize();
    double row = area.getHeight() / Math.max(1, categories.size());
    for (int i = 0; i < series.size(); i++) {
      Color colour = theme.curve(i);
      double lane = lane(i) * row;
      for (IntervalSeries.Point point : series.get(i).points()) {
        if (Double.isFinite(point.mean())) {
          double y = middle(categories.indexOf(point.category()), area) + lane;
          double x = x(point.mean(), area, scale);
          graphics.setColor(colour);
          graphics.setStroke(Strokes.solid(theme.lineWidth())); // too short for dashes
          graphics.draw(
              new Line2D.Double(x(point.low(), area, scale), y, x(point.high(), area, scale), y));
          Shape dot = theme.sign(colour).marker().at(x, y, size);
          graphics.fill(dot);
          marks.add(mark(series.get(i).name(), point, dot.getBounds2D()));
        }
      }
    }
    return marks;
  }

  private static FigureMark mark(String name, IntervalSeries.Point point, Rectangle2D area) {
    String interval =
        Double.isFinite(point.halfWidth()) ? " ± " + Quantity.digits(point.halfWidth()) : "";
    return new FigureMark(
        Optional.empty(),
        Optional.of(name),
        point.mean(),
        "%s, %s\n%s%s".formatted(point.category(), name, Quantity.digits(point.mean()), interval),
        area);
  }

  private double middle(int row, Rectangle2D area) {
    return area.getMinY() + (row + 0.5) * area.getHeight() / categories.size();
  }

  private static double x(double value, Rectangle2D area, NiceScale scale) {
    return area.getMinX() + (value - scale.low()) / (scale.high() - scale.low()) * area.getWidth();
  }
}
