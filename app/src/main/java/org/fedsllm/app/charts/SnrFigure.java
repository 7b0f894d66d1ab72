package org.fedsllm.app.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.app.charts.plot.PlotAxis;
import org.fedsllm.app.charts.plot.PlotLayer;

/**
 * Each client's signal-to-noise ratio on both uplinks, over the bandwidth it has (EQ-1): two dots a
 * client, joined. Decibels have no natural zero, so these are no bars.
 */
public final class SnrFigure implements Figure {
  private static final String MAIN = "main link";
  private static final String FEDERATED = "federated link";
  private static final String AXIS = "SNR [dB]";
  private static final double LABEL_ROW_EM = 1.6;
  private static final double RIGHT_EM = 0.5;
  private static final double LARGEST_DOT_EM = 0.85;
  private static final double DOT_SHARE = 0.5;

  private final List<String> clientIds;
  private final double[] mainDb;
  private final double[] federatedDb;

  private SnrFigure(List<String> clientIds, double[] mainDb, double[] federatedDb) {
    this.clientIds = List.copyOf(clientIds);
    this.mainDb = mainDb.clone();
    this.federatedDb = federatedDb.clone();
  }

  /** The figure of these ratios in dB, in the clients' order; NaN where a link has no bandwidth. */
  public static SnrFigure of(List<String> clientIds, double[] mainDb, double[] federatedDb) {
    ClientCount.require(clientIds, mainDb.length, "SNR of the main link");
    ClientCount.require(clientIds, federatedDb.length, "SNR of the federated link");
    return new SnrFigure(clientIds, mainDb, federatedDb);
  }

  @Override
  public String title() {
    return "SNR by client";
  }

  @Override
  public FigureTable data() {
    List<List<Object>> rows = new ArrayList<>();
    for (int k = 0; k < clientIds.size(); k++) {
      rows.add(List.of(clientIds.get(k), mainDb[k], federatedDb[k]));
    }
    return new FigureTable(
        List.of("client", "SNR, main link [dB]", "SNR, federated link [dB]"), rows);
  }

  @Override
  public DrawnFigure draw(Graphics2D target, FigureView view) {
    Graphics2D graphics = (Graphics2D) target.create();
    try {
      Strokes.prepare(graphics);
      FigureTheme theme = view.theme();
      Frame frame = frame(graphics, view);
      frame.legend().draw(graphics);
      Rectangle2D area = frame.area();
      NiceScale scale = frame.scale();
      drawGrid(graphics, theme, scale, area);
      List<FigureMark> marks = new ArrayList<>();
      for (int k = 0; k < clientIds.size(); k++) {
        drawClient(graphics, view, scale, area, k);
        marks.add(mark(area, view.height(), k));
      }
      labels(graphics, view, area).draw(clientIds);
      frame.legend().drawBeside(graphics, area, marks);
      return new DrawnFigure(area, marks);
    } finally {
      graphics.dispose();
    }
  }

  @Override
  public String id() {
    return "snr";
  }

  @Override
  public Optional<Plot> plot(FigureView view) {
    return Optional.of(
        Scratch.measure(
            graphics -> {
              Frame frame = frame(graphics, view);
              List<PlotAxis.Tick> ticks =
                  labels(graphics, view, frame.area()).fitting(clientIds).stream()
                      .map(label -> new PlotAxis.Tick(label.index(), label.text()))
                      .toList();
              return new Plot(
                  new PlotAxis("", -0.5, clientIds.size() - 0.5, ticks, false),
                  frame.scale().axis(AXIS, true),
                  layers(view.theme(), frame.area()),
                  frame.legend().placed(frame.area(), draw(graphics, view).marks()),
                  frame.area());
            }));
  }

  private List<PlotLayer> layers(FigureTheme theme, Rectangle2D area) {
    List<PlotLayer.At> joins = new ArrayList<>();
    for (int k = 0; k < clientIds.size(); k++) {
      joins.add(new PlotLayer.At(k, mainDb[k]));
      joins.add(new PlotLayer.At(k, federatedDb[k]));
      joins.add(new PlotLayer.At(k, Double.NaN)); // lifts the pen
    }
    double size = dot(theme, area) / theme.fontSize();
    return List.of(
        new PlotLayer.Line("", theme.grid(), false, false, joins),
        new PlotLayer.Points(MAIN, theme.mainLink(), size, at(mainDb)),
        new PlotLayer.Points(FEDERATED, theme.federatedLink(), size, at(federatedDb)));
  }

  private static List<PlotLayer.At> at(double[] decibels) {
    return IntStream.range(0, decibels.length)
        .filter(k -> Double.isFinite(decibels[k]))
        .mapToObj(k -> new PlotLayer.At(k, decibels[k]))
        .toList();
  }

  private double dot(FigureTheme theme, Rectangle2D area) {
    return Math.min(LARGEST_DOT_EM * theme.fontSize(), DOT_SHARE * slot(area));
  }

  /** What stands where. */
  private record Frame(Legend legend, NiceScale scale, Rectangle2D area) {}

  private Frame frame(Graphics2D graphics, FigureView view) {
    FigureTheme theme = view.theme();
    double width = view.width() - RIGHT_EM * theme.fontSize();
    Legend legend = new Legend(graphics, view, width, AXIS, entries(theme));
    double height = view.height() - legend.height() - LABEL_ROW_EM * theme.fontSize();
    NiceScale scale = scale(Axes.intervals(height, theme));
    double left = Axes.labelWidth(graphics, theme, scale);
    Rectangle2D area =
        new Rectangle2D.Double(
            left, legend.height(), Math.max(1, legend.plotWidth() - left), Math.max(1, height));
    return new Frame(legend, scale, area);
  }

  private ClientLabels labels(Graphics2D graphics, FigureView view, Rectangle2D area) {
    double baseline = area.getMaxY() + view.theme().fontSize() * 1.25;
    return new ClientLabels(graphics, view, area.getX(), slot(area), baseline);
  }

  private static List<LegendEntry> entries(FigureTheme theme) {
    return List.of(
        new LegendEntry(MAIN, theme.mainLink(), LegendEntry.Sample.DOT),
        new LegendEntry(FEDERATED, theme.federatedLink(), LegendEntry.Sample.DOT));
  }

  private NiceScale scale(int intervals) {
    double least = ratios().min().orElse(0);
    double most = ratios().max().orElse(1);
    return NiceScale.closest(least, most, intervals);
  }

  private DoubleStream ratios() {
    return DoubleStream.concat(DoubleStream.of(mainDb), DoubleStream.of(federatedDb))
        .filter(Double::isFinite);
  }

  private static void drawGrid(
      Graphics2D graphics, FigureTheme theme, NiceScale scale, Rectangle2D area) {
    graphics.setFont(FigureFonts.regular(theme.fontSize()));
    graphics.setStroke(Strokes.solid(theme.hairline()));
    int ticks = (int) Math.round((scale.high() - scale.low()) / scale.step());
    for (int i = 0; i <= ticks; i++) {
      double value = scale.low() + i * scale.step();
      double y = y(area, scale, value);
      graphics.setColor(i == 0 ? theme.axis() : theme.grid());
      graphics.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
      graphics.setColor(theme.mutedText());
      String label = scale.label(value);
      double right = area.getX() - 0.5 * theme.fontSize();
      float x = (float) (right - graphics.getFontMetrics().stringWidth(label));
      graphics.drawString(label, x, (float) (y + 0.35 * theme.fontSize()));
    }
  }

  private void drawClient(
      Graphics2D graphics, FigureView view, NiceScale scale, Rectangle2D area, int k) {
    FigureTheme theme = view.theme();
    double x = area.getX() + (k + 0.5) * slot(area);
    if (Double.isFinite(mainDb[k]) && Double.isFinite(federatedDb[k])) {
      graphics.setColor(theme.grid());
      graphics.setStroke(Strokes.solid(theme.lineWidth()));
      graphics.draw(
          new Line2D.Double(x, y(area, scale, mainDb[k]), x, y(area, scale, federatedDb[k])));
    }
    double size = dot(theme, area);
    boolean muted = view.mutes(clientIds.get(k));
    MarkShape main = theme.sign(theme.mainLink()).marker();
    MarkShape federated = theme.sign(theme.federatedLink()).marker();
    graphics.setColor(shade(theme, theme.mainLink(), muted));
    drawDot(graphics, main, x, y(area, scale, mainDb[k]), size);
    graphics.setColor(shade(theme, theme.federatedLink(), muted));
    drawDot(graphics, federated, x, y(area, scale, federatedDb[k]), size);
  }

  private static Color shade(FigureTheme theme, Color colour, boolean muted) {
    return muted ? theme.muted(colour) : colour;
  }

  private static void drawDot(
      Graphics2D graphics, MarkShape marker, double x, double y, double size) {
    if (Double.isFinite(y)) {
      graphics.fill(marker.at(x, y, size));
    }
  }

  /** The whole of a client's column, so that it is easily pointed at. */
  private FigureMark mark(Rectangle2D area, double bottom, int k) {
    Rectangle2D column =
        new Rectangle2D.Double(
            area.getX() + k * slot(area), area.getY(), slot(area), bottom - area.getY());
    String text =
        "%s\n%s  %s\n%s  %s"
            .formatted(clientIds.get(k), MAIN, words(mainDb[k]), FEDERATED, words(federatedDb[k]));
    return new FigureMark(
        Optional.of(clientIds.get(k)), Optional.empty(), Double.NaN, text, column);
  }

  private static String words(double db) {
    return Double.isFinite(db)
        ? String.format(Locale.ROOT, "%.1f dB", db).replace('-', '−')
        : "no bandwidth";
  }

  private double slot(Rectangle2D area) {
    return area.getWidth() / clientIds.size();
  }

  private static double y(Rectangle2D area, NiceScale scale, double value) {
    return area.getMaxY() - (value - scale.low()) / (scale.high() - scale.low()) * area.getHeight();
  }
}
