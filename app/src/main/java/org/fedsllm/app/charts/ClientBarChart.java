package org.fedsllm.app.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.app.charts.plot.PlotAxis;
import org.fedsllm.app.charts.plot.PlotLayer;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.general.DatasetUtils;

/**
 * Bars of every client, side by side or stacked, under a legend and over the clients' ids.
 *
 * @param axisName names the vertical axis with its unit
 * @param unit in which the vertical axis counts
 * @param reach up to where the vertical axis goes at least, in SI; NaN for what the bars need.
 *     Longer bars are cut off
 */
record ClientBarChart(
    List<String> clientIds,
    List<BarSeries> series,
    List<ReferenceLine> references,
    boolean stacked,
    String axisName,
    Quantity unit,
    double reach) {

  private static final double GROUP_SHARE = 0.68;
  private static final double WIDEST_GROUP_EM = 5;
  private static final double LABEL_ROW_EM = 1.6;
  private static final double RIGHT_EM = 0.5;
  private static final double LOCK_EM = 0.8;
  private static final double LOCK_GAP_EM = 0.15;
  private static final double GAP_IN_GROUP = 0.05;

  /** An axis as long as the bars need it. */
  ClientBarChart(
      List<String> clientIds,
      List<BarSeries> series,
      List<ReferenceLine> references,
      boolean stacked,
      String axisName,
      Quantity unit) {
    this(clientIds, series, references, stacked, axisName, unit, Double.NaN);
  }

  DrawnFigure draw(Graphics2D target, FigureView view) {
    Graphics2D graphics = (Graphics2D) target.create();
    try {
      Strokes.prepare(graphics);
      FigureTheme theme = view.theme();
      Frame frame = frame(graphics, view);
      Rectangle2D area = frame.area();
      frame.legend().draw(graphics);
      List<String> texts = IntStream.range(0, clientIds.size()).mapToObj(this::text).toList();
      List<FigureMark> marks =
          new ArrayList<>(drawBars(graphics, view, frame.scale(), area, texts));
      drawLocks(graphics, theme, marks);
      references.forEach(line -> drawReference(graphics, theme, frame.scale(), area, line));
      frame.legend().drawBeside(graphics, area, marks);
      marks.addAll(columns(area, view.height(), texts));
      drawInfinite(graphics, theme, area);
      labels(graphics, view, area).draw(clientIds);
      return new DrawnFigure(area, marks);
    } finally {
      graphics.dispose();
    }
  }

  /** The same as axes and series; a bar without end has no height. */
  Plot plot(FigureView view) {
    return Scratch.measure(
        graphics -> {
          Frame frame = frame(graphics, view);
          Rectangle2D area = frame.area();
          double group = group(area, view) / slot(area);
          List<PlotAxis.Tick> ticks =
              labels(graphics, view, area).fitting(clientIds).stream()
                  .map(label -> new PlotAxis.Tick(label.index(), label.text()))
                  .toList();
          return new Plot(
              new PlotAxis("", -0.5, clientIds.size() - 0.5, ticks, false),
              frame.scale().axis(axisName, true),
              layers(group),
              frame.legend().placed(area, draw(graphics, view).marks()),
              area);
        });
  }

  /**
   * @param group width of all bars of one client, in slots
   */
  private List<PlotLayer> layers(double group) {
    List<PlotLayer> layers = new ArrayList<>();
    int beside = stacked ? 1 : series.size();
    double gap = beside > 1 ? GAP_IN_GROUP * group : 0;
    double width = (group - (beside - 1) * gap) / beside;
    for (int i = 0; i < series.size(); i++) {
      BarSeries bars = series.get(i);
      double offset = stacked ? 0 : i * (width + gap) + width / 2 - group / 2;
      List<Double> heights = Arrays.stream(finite(bars)).boxed().toList();
      layers.add(
          new PlotLayer.Bars(
              bars.name(), bars.colour(), offset, width, stacked, heights, bars.locked()));
    }
    for (ReferenceLine line : references) {
      if (Double.isFinite(line.siValue())) {
        String name = line.name() + " " + unit.format(line.siValue());
        double at = unit.of(line.siValue());
        layers.add(new PlotLayer.Level(name, line.colour(), line.dashed(), false, at));
      }
    }
    return layers;
  }

  /** What stands where. */
  private record Frame(Legend legend, NiceScale scale, Rectangle2D area) {}

  private Frame frame(Graphics2D graphics, FigureView view) {
    FigureTheme theme = view.theme();
    double width = view.width() - RIGHT_EM * theme.fontSize();
    Legend legend = new Legend(graphics, view, width, axisName, legendEntries(theme.text()));
    double plotHeight = view.height() - legend.height() - LABEL_ROW_EM * theme.fontSize();
    NiceScale scale = NiceScale.fromZero(unit.of(longest()), Axes.intervals(plotHeight, theme));
    double left = Axes.labelWidth(graphics, theme, scale);
    Rectangle2D area =
        new Rectangle2D.Double(
            left, legend.height(), Math.max(1, legend.plotWidth() - left), Math.max(1, plotHeight));
    return new Frame(legend, scale, area);
  }

  private ClientLabels labels(Graphics2D graphics, FigureView view, Rectangle2D area) {
    double baseline = area.getMaxY() + view.theme().fontSize() * 1.25;
    return new ClientLabels(graphics, view, area.getX(), slot(area), baseline);
  }

  private List<LegendEntry> legendEntries(Color lockColour) {
    List<LegendEntry> entries = new ArrayList<>();
    series.forEach(
        bars -> entries.add(new LegendEntry(bars.name(), bars.colour(), LegendEntry.Sample.BOX)));
    for (ReferenceLine line : references) {
      String level = Double.isNaN(line.siValue()) ? "" : " " + unit.format(line.siValue());
      String text = line.name() + level;
      LegendEntry.Sample sample =
          line.dashed() ? LegendEntry.Sample.DASHED_LINE : LegendEntry.Sample.LINE;
      entries.add(new LegendEntry(text, line.colour(), sample));
    }
    if (series.stream().anyMatch(bars -> !bars.locked().isEmpty())) {
      entries.add(new LegendEntry("locked", lockColour, LegendEntry.Sample.PADLOCK));
    }
    return entries;
  }

  private List<FigureMark> drawBars(
      Graphics2D graphics, FigureView view, NiceScale scale, Rectangle2D area, List<String> texts) {
    List<FigureMark> marks = new ArrayList<>();
    FlatBarPainter painter =
        new FlatBarPainter(
            view.theme(),
            (row, column) -> colour(view, row, column),
            (row, column, bar) -> marks.add(mark(row, column, texts.get(column), bar)),
            stacked ? view.theme().hairline() : 0);
    CategoryPlot plot =
        new CategoryPlot(
            dataset(),
            clientAxis(area, view),
            Axes.vertical(view.theme(), scale),
            renderer(painter, area, view));
    Axes.style(plot, view.theme());
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    AxisSpace leftSpace = new AxisSpace();
    leftSpace.setLeft(area.getX());
    plot.setFixedRangeAxisSpace(leftSpace);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    plot.draw(
        graphics,
        new Rectangle2D.Double(0, area.getY(), area.getMaxX(), area.getHeight()),
        null,
        null,
        null);
    return marks;
  }

  private BarRenderer renderer(FlatBarPainter painter, Rectangle2D area, FigureView view) {
    BarRenderer renderer = stacked ? new StackedBarRenderer() : new BarRenderer();
    renderer.setBarPainter(painter);
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(false);
    double gap = GAP_IN_GROUP * group(area, view);
    renderer.setItemMargin(gap * (series.size() - 1) * clientIds.size() / area.getWidth());
    return renderer;
  }

  private CategoryDataset dataset() {
    double[][] values = new double[series.size()][];
    for (int row = 0; row < values.length; row++) {
      values[row] = finite(series.get(row));
    }
    String[] names = series.stream().map(BarSeries::name).toArray(String[]::new);
    return DatasetUtils.createCategoryDataset(names, clientIds.toArray(String[]::new), values);
  }

  /** In units of the axis; a bar without end has no height. */
  private double[] finite(BarSeries bars) {
    return Arrays.stream(bars.siValues())
        .map(value -> Double.isFinite(value) ? unit.of(value) : 0)
        .toArray();
  }

  /** Slots of equal width, each with its group in the middle. */
  private CategoryAxis clientAxis(Rectangle2D area, FigureView view) {
    double space = slot(area) - group(area, view);
    CategoryAxis axis = new CategoryAxis();
    axis.setLowerMargin(space / 2 / area.getWidth());
    axis.setUpperMargin(space / 2 / area.getWidth());
    axis.setCategoryMargin((clientIds.size() - 1) * space / area.getWidth());
    axis.setTickLabelsVisible(false);
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(false);
    return axis;
  }

  /** Width of all bars of one client. */
  private double group(Rectangle2D area, FigureView view) {
    double widest = WIDEST_GROUP_EM * view.theme().fontSize();
    return Math.min(GROUP_SHARE * slot(area), widest);
  }

  private Color colour(FigureView view, int row, int column) {
    Color colour = series.get(row).colour();
    return view.mutes(clientIds.get(column)) ? view.theme().muted(colour) : colour;
  }

  private FigureMark mark(int row, int column, String text, Rectangle2D bar) {
    return new FigureMark(
        Optional.of(clientIds.get(column)),
        Optional.of(series.get(row).name()),
        series.get(row).siValues()[column],
        text,
        bar);
  }

  /** What is pointed at beside and above the bars: the whole client. */
  private List<FigureMark> columns(Rectangle2D area, double bottom, List<String> texts) {
    List<FigureMark> columns = new ArrayList<>();
    double slot = slot(area);
    for (int k = 0; k < clientIds.size(); k++) {
      Rectangle2D column =
          new Rectangle2D.Double(area.getX() + k * slot, area.getY(), slot, bottom - area.getY());
      double value = stacked ? total(k) : Double.NaN;
      columns.add(
          new FigureMark(
              Optional.of(clientIds.get(k)), Optional.empty(), value, texts.get(k), column));
    }
    return columns;
  }

  /** The tooltip of a client and all of its bars. */
  private String text(int column) {
    StringBuilder text = new StringBuilder(clientIds.get(column));
    if (stacked) {
      text.append("  ").append(unit.format(total(column)));
    }
    for (BarSeries bars : series) {
      text.append('\n').append(bars.name()).append("  ");
      text.append(unit.format(bars.siValues()[column]));
      text.append(bars.locked().contains(column) ? ", locked" : "");
    }
    return text.toString();
  }

  /** A padlock on top of each locked bar. */
  private void drawLocks(Graphics2D graphics, FigureTheme theme, List<FigureMark> bars) {
    for (BarSeries one : series) {
      for (FigureMark bar : bars) {
        int client = clientIds.indexOf(bar.clientId().orElse(""));
        if (one.locked().contains(client) && bar.series().equals(Optional.of(one.name()))) {
          Rectangle2D area = bar.area();
          double height = LOCK_EM * theme.fontSize();
          double foot = area.getMinY() - LOCK_GAP_EM * theme.fontSize();
          Padlock.draw(graphics, theme.text(), area.getCenterX(), foot, height);
        }
      }
    }
  }

  private void drawReference(
      Graphics2D graphics,
      FigureTheme theme,
      NiceScale scale,
      Rectangle2D area,
      ReferenceLine line) {
    double level = unit.of(line.siValue());
    if (!Double.isFinite(level)) {
      return;
    }
    double y =
        area.getMaxY() - (level - scale.low()) / (scale.high() - scale.low()) * area.getHeight();
    double width = Math.max(theme.hairline(), theme.lineWidth() * 0.6);
    graphics.setColor(line.colour());
    graphics.setStroke(Strokes.line(theme, line.colour(), line.dashed(), width));
    graphics.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
  }

  /** Says where a bar would have no end. */
  private void drawInfinite(Graphics2D graphics, FigureTheme theme, Rectangle2D area) {
    graphics.setFont(FigureFonts.bold(theme.fontSize() * 1.3));
    graphics.setColor(theme.text());
    double half = graphics.getFontMetrics().stringWidth("∞") / 2.0;
    for (int k = 0; k < clientIds.size(); k++) {
      if (Double.isInfinite(total(k))) {
        double centre = area.getX() + (k + 0.5) * slot(area);
        graphics.drawString("∞", (float) (centre - half), (float) (area.getY() + theme.fontSize()));
      }
    }
  }

  private double longest() {
    return Double.isNaN(reach) ? largestFinite() : reach;
  }

  private double largestFinite() {
    double largest = 0;
    for (int k = 0; k < clientIds.size(); k++) {
      for (BarSeries bars : series) {
        largest = larger(largest, bars.siValues()[k]);
      }
      largest = stacked ? larger(largest, total(k)) : largest;
    }
    for (ReferenceLine line : references) {
      largest = larger(largest, line.siValue());
    }
    return largest;
  }

  private static double larger(double one, double other) {
    return Double.isFinite(other) ? Math.max(one, other) : one;
  }

  private double total(int column) {
    return series.stream().mapToDouble(bars -> bars.siValues()[column]).sum();
  }

  private double slot(Rectangle2D area) {
    return area.getWidth() / clientIds.size();
  }
}
