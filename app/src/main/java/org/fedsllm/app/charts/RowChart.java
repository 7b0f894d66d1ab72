package org.fedsllm.app.charts;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.app.charts.plot.PlotAxis;
import org.fedsllm.app.charts.plot.PlotLayer;

/**
 * Rows of lying bars over one horizontal axis, under a legend. Rows stand from the top in their
 * order; labels are shortened and thinned out until they fit.
 *
 * @param bars in the order in which they are drawn
 * @param references levels that bars are compared with
 * @param legend what the colours stand for; the references are added
 * @param axisName of the horizontal axis, with its unit
 * @param unit in which the axis counts
 * @param foot words below the rows, such as what was left out; may be empty
 */
record RowChart(
    List<Row> rows,
    List<RowBar> bars,
    List<ReferenceLine> references,
    List<LegendEntry> legend,
    String axisName,
    Quantity unit,
    String foot) {

  private static final double AXIS_EM = 3.2;
  private static final double FOOT_EM = 1.6;
  private static final double RIGHT_EM = 1.4;
  private static final double GAP_EM = 0.8;
  private static final double TICK_EM = 6;
  private static final double BAR_SHARE = 0.7;
  private static final double WIDEST_BAR_EM = 2;
  private static final double LABEL_SHARE = 0.4;
  private static final double LABEL_ROW_EM = 1.15;
  private static final double NOTE_GAP_EM = 0.5;
  private static final int SHORTEST_LABEL = 5;

  DrawnFigure draw(Graphics2D target, FigureView view) {
    Graphics2D graphics = (Graphics2D) target.create();
    try {
      Strokes.prepare(graphics);
      FigureTheme theme = view.theme();
      graphics.setFont(FigureFonts.regular(theme.fontSize()));
      Frame frame = measured(view);
      Rectangle2D area = frame.area();
      frame.legend().draw(graphics);
      drawAxis(graphics, view, area, frame.scale());
      List<FigureMark> marks = new ArrayList<>(drawBars(graphics, view, area, frame.scale()));
      references.forEach(line -> drawReference(graphics, theme, area, frame.scale(), line));
      drawLabels(graphics, view, area);
      frame.legend().drawBeside(graphics, area, marks);
      marks.addAll(rowMarks(area, frame.legend().plotWidth()));
      return new DrawnFigure(area, marks);
    } finally {
      graphics.dispose();
    }
  }

  /** What stands where. */
  private record Frame(Legend legend, NiceScale scale, Rectangle2D area) {}

  /** Letters are a little wider in some formats; the axis must not end elsewhere for that. */
  private Frame measured(FigureView view) {
    return Scratch.measure(
        graphics -> {
          graphics.setFont(FigureFonts.regular(view.theme().fontSize()));
          return frame(graphics, view);
        });
  }

  private Frame frame(Graphics2D graphics, FigureView view) {
    FigureTheme theme = view.theme();
    double em = theme.fontSize();
    Legend head = new Legend(graphics, view, view.width() - RIGHT_EM * em, "", entries());
    double left = labelsWidth(graphics, view) + GAP_EM * em;
    double right = head.plotWidth() - notesWidth(graphics, theme);
    double bottom = view.height() - (AXIS_EM + (foot.isEmpty() ? 0 : FOOT_EM)) * em;
    Rectangle2D area =
        new Rectangle2D.Double(
            left, head.height(), Math.max(1, right - left), Math.max(1, bottom - head.height()));
    return new Frame(head, scale(area, theme), area);
  }

  /** The same as axes and series; the last row stands at zero. */
  Plot plot(FigureView view) {
    return Scratch.measure(
        graphics -> {
          graphics.setFont(FigureFonts.regular(view.theme().fontSize()));
          Frame frame = frame(graphics, view);
          return new Plot(
              frame.scale().axis(axisName, true),
              rowAxis(graphics, view, frame.area()),
              layers(view.theme(), frame),
              frame.legend().placed(frame.area(), draw(graphics, view).marks()),
              frame.area(),
              foot);
        });
  }

  private PlotAxis rowAxis(Graphics2D graphics, FigureView view, Rectangle2D area) {
    List<PlotAxis.Tick> ticks = new ArrayList<>();
    int step = labelStep(view.theme(), area);
    double room = area.getX() - GAP_EM * view.theme().fontSize();
    for (int row = 0; row < rows.size(); row += step) {
      String label = fitting(graphics.getFontMetrics(), rows.get(row).label(), room);
      ticks.add(new PlotAxis.Tick(up(row), label));
    }
    return new PlotAxis("", -0.5, Math.max(1, rows.size()) - 0.5, ticks, false);
  }

  /** Where a row stands, counted from the last one. */
  private double up(int row) {
    return rows.size() - 1 - row;
  }

  private List<PlotLayer> layers(FigureTheme theme, Frame frame) {
    List<PlotLayer> layers = new ArrayList<>();
    double half = barHeight(theme, frame.area()) / 2 / slot(frame.area());
    Map<Color, List<PlotLayer.Box>> boxes = new LinkedHashMap<>();
    legend.forEach(entry -> boxes.put(entry.colour(), new ArrayList<>()));
    double[] ends = new double[rows.size()];
    for (RowBar bar : bars) {
      double low = Math.max(frame.scale().low(), unit.of(bar.lowSi()));
      double high = Math.min(frame.scale().high(), unit.of(bar.highSi()));
      double middle = up(bar.row());
      boxes
          .computeIfAbsent(bar.colour(), colour -> new ArrayList<>())
          .add(new PlotLayer.Box(low, middle - half, high, middle + half));
      ends[bar.row()] = Math.max(ends[bar.row()], high);
    }
    boxes.forEach((colour, all) -> layers.add(new PlotLayer.Boxes(named(colour), colour, all)));
    for (ReferenceLine line : references) {
      if (Double.isFinite(line.siValue())) {
        String name = line.name() + " " + unit.format(line.siValue());
        double at = unit.of(line.siValue());
        layers.add(new PlotLayer.Level(name, line.colour(), line.dashed(), true, at));
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      if (!rows.get(row).note().isEmpty()) {
        layers.add(
            new PlotLayer.Words(rows.get(row).note(), theme.text(), ends[row], up(row), false));
      }
    }
    return layers;
  }

  private String named(Color colour) {
    return legend.stream()
        .filter(entry -> entry.colour().equals(colour))
        .map(LegendEntry::text)
        .findFirst()
        .orElse("");
  }

  private List<LegendEntry> entries() {
    List<LegendEntry> entries = new ArrayList<>(legend);
    for (ReferenceLine line : references) {
      LegendEntry.Sample sample =
          line.dashed() ? LegendEntry.Sample.DASHED_LINE : LegendEntry.Sample.LINE;
      String text = line.name() + " " + unit.format(line.siValue());
      entries.add(new LegendEntry(text, line.colour(), sample));
    }
    return entries;
  }

  private NiceScale scale(Rectangle2D area, FigureTheme theme) {
    double low = 0;
    double high = 0;
    for (RowBar bar : bars) {
      low = Double.isFinite(bar.lowSi()) ? Math.min(low, bar.lowSi()) : low;
      high = Double.isFinite(bar.highSi()) ? Math.max(high, bar.highSi()) : high;
    }
    for (ReferenceLine line : references) {
      high = Double.isFinite(line.siValue()) ? Math.max(high, line.siValue()) : high;
    }
    int steps = (int) Math.max(2, area.getWidth() / (TICK_EM * theme.fontSize()));
    return NiceScale.covering(unit.of(low), unit.of(high), steps);
  }

  private void drawAxis(Graphics2D graphics, FigureView view, Rectangle2D area, NiceScale scale) {
    FigureTheme theme = view.theme();
    FontMetrics metrics = graphics.getFontMetrics();
    graphics.setStroke(Strokes.solid(theme.hairline()));
    int steps = (int) Math.round((scale.high() - scale.low()) / scale.step());
    for (int i = 0; i <= steps; i++) {
      double value = scale.low() + i * scale.step();
      double x = Strokes.snapped(graphics, x(value, area, scale));
      boolean zero = Math.abs(value) < scale.step() / 2;
      graphics.setColor(zero ? theme.axis() : theme.grid());
      graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
      String label = scale.label(value);
      graphics.setColor(theme.mutedText());
      double from = x - metrics.stringWidth(label) / 2.0;
      graphics.drawString(label, (float) from, (float) (area.getMaxY() + 1.3 * theme.fontSize()));
    }
    double below = view.height() - 0.3 * theme.fontSize();
    drawCentred(
        graphics, axisName, area, foot.isEmpty() ? below : below - FOOT_EM * theme.fontSize());
    float start = (float) Math.max(0, view.width() - metrics.stringWidth(foot)) / 2;
    graphics.drawString(foot, start, (float) below);
  }

  private static void drawCentred(
      Graphics2D graphics, String words, Rectangle2D area, double baseline) {
    double width = graphics.getFontMetrics().stringWidth(words);
    graphics.drawString(words, (float) (area.getCenterX() - width / 2), (float) baseline);
  }

  private List<FigureMark> drawBars(
      Graphics2D graphics, FigureView view, Rectangle2D area, NiceScale scale) {
    FigureTheme theme = view.theme();
    List<FigureMark> marks = new ArrayList<>();
    double[] ends = new double[rows.size()];
    Arrays.fill(ends, x(0, area, scale));
    for (int i = 0; i < bars.size(); i++) {
      RowBar bar = bars.get(i);
      Rectangle2D shape = shape(graphics, theme, area, scale, bar);
      ends[bar.row()] = Math.max(ends[bar.row()], shape.getMaxX());
      Optional<String> client = rows.get(bar.row()).clientId();
      boolean mutes = client.map(view::mutes).orElse(false);
      Color colour = mutes ? theme.muted(bar.colour()) : bar.colour();
      double gap = shape.getWidth() > 4 * theme.hairline() && isFollowed(i) ? theme.hairline() : 0;
      Rectangle2D bare =
          new Rectangle2D.Double(
              shape.getX(), shape.getY(), shape.getWidth() - gap, shape.getHeight());
      Areas.fill(graphics, theme, colour, bare);
      marks.add(new FigureMark(client, bar.series(), bar.toSi() - bar.fromSi(), bar.text(), shape));
    }
    drawNotes(graphics, theme, area, ends);
    return marks;
  }

  /** Whether the next bar begins where this one ends, so that a gap must tell them apart. */
  private boolean isFollowed(int i) {
    return i + 1 < bars.size()
        && bars.get(i + 1).row() == bars.get(i).row()
        && bars.get(i + 1).fromSi() == bars.get(i).toSi();
  }

  private Rectangle2D shape(
      Graphics2D graphics, FigureTheme theme, Rectangle2D area, NiceScale scale, RowBar bar) {
    double low = Math.max(area.getMinX(), x(unit.of(bar.lowSi()), area, scale));
    double high = Math.min(area.getMaxX(), x(unit.of(bar.highSi()), area, scale));
    double from = Strokes.snapped(graphics, low);
    double to = Strokes.snapped(graphics, high);
    double height = barHeight(theme, area);
    double top = Strokes.snapped(graphics, middle(bar.row(), area) - height / 2);
    double least = Strokes.hasPixels(graphics) ? 1 / graphics.getTransform().getScaleX() : 0;
    return new Rectangle2D.Double(from, top, Math.max(least, to - from), Math.max(least, height));
  }

  private double barHeight(FigureTheme theme, Rectangle2D area) {
    return Math.min(BAR_SHARE * slot(area), WIDEST_BAR_EM * theme.fontSize());
  }

  private void drawNotes(Graphics2D graphics, FigureTheme theme, Rectangle2D area, double[] ends) {
    graphics.setColor(theme.text());
    for (int row = 0; row < rows.size(); row++) {
      double baseline = middle(row, area) + 0.35 * theme.fontSize();
      double from = ends[row] + NOTE_GAP_EM * theme.fontSize();
      graphics.drawString(rows.get(row).note(), (float) from, (float) baseline);
    }
  }

  private void drawReference(
      Graphics2D graphics,
      FigureTheme theme,
      Rectangle2D area,
      NiceScale scale,
      ReferenceLine line) {
    if (!Double.isFinite(line.siValue())) {
      return;
    }
    double width = Math.max(theme.hairline(), theme.lineWidth() * 0.6);
    double x = x(unit.of(line.siValue()), area, scale);
    graphics.setColor(line.colour());
    graphics.setStroke(Strokes.line(theme, line.colour(), line.dashed(), width));
    graphics.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
  }

  private void drawLabels(Graphics2D graphics, FigureView view, Rectangle2D area) {
    FigureTheme theme = view.theme();
    double room = area.getX() - GAP_EM * theme.fontSize();
    int step = labelStep(theme, area);
    for (int row = 0; row < rows.size(); row++) {
      boolean stands = rows.get(row).clientId().map(view.highlighted()::contains).orElse(false);
      if (!stands && row % step != 0) {
        continue;
      }
      graphics.setFont(
          stands ? FigureFonts.bold(theme.fontSize()) : FigureFonts.regular(theme.fontSize()));
      graphics.setColor(stands ? theme.accent() : theme.text());
      String label = fitting(graphics.getFontMetrics(), rows.get(row).label(), room);
      double from = room - graphics.getFontMetrics().stringWidth(label);
      graphics.drawString(
          label, (float) from, (float) (middle(row, area) + 0.35 * theme.fontSize()));
    }
  }

  /** Every how many rows there is room for a label. */
  private int labelStep(FigureTheme theme, Rectangle2D area) {
    return (int) Math.ceil(LABEL_ROW_EM * theme.fontSize() / slot(area));
  }

  private List<FigureMark> rowMarks(Rectangle2D area, double width) {
    List<FigureMark> marks = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      Rectangle2D whole =
          new Rectangle2D.Double(0, area.getMinY() + row * slot(area), width, slot(area));
      marks.add(
          new FigureMark(
              rows.get(row).clientId(), Optional.empty(), Double.NaN, rows.get(row).text(), whole));
    }
    return marks;
  }

  private double labelsWidth(Graphics2D graphics, FigureView view) {
    FontMetrics metrics = graphics.getFontMetrics();
    double most = LABEL_SHARE * view.width();
    return widest(metrics, rows.stream().map(row -> fitting(metrics, row.label(), most)));
  }

  private double notesWidth(Graphics2D graphics, FigureTheme theme) {
    double widest = widest(graphics.getFontMetrics(), rows.stream().map(Row::note));
    return widest == 0 ? 0 : widest + NOTE_GAP_EM * theme.fontSize();
  }

  private static double widest(FontMetrics metrics, Stream<String> texts) {
    return texts.mapToDouble(metrics::stringWidth).max().orElse(0);
  }

  private static String fitting(FontMetrics metrics, String label, double room) {
    int length = label.length();
    while (length > SHORTEST_LABEL
        && metrics.stringWidth(ClientLabels.shortened(label, length)) > room) {
      length--;
    }
    return ClientLabels.shortened(label, length);
  }

  private double slot(Rectangle2D area) {
    return area.getHeight() / Math.max(1, rows.size());
  }

  private double middle(int row, Rectangle2D area) {
    return area.getMinY() + (row + 0.5) * slot(area);
  }

  private static double x(double value, Rectangle2D area, NiceScale scale) {
    return area.getMinX() + (value - scale.low()) / (scale.high() - scale.low()) * area.getWidth();
  }
}
