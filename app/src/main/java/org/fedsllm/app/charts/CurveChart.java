package org.fedsllm.app.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.app.charts.plot.PlotLayer;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/**
 * Lines over two axes, under a legend.
 *
 * @param lines drawn in this order
 * @param points single points that stand out; their line is a dot
 * @param bands drawn below the lines
 * @param hint shown in the middle while there is nothing to draw
 */
record CurveChart(
    List<CurveLine> lines,
    List<CurveLine> points,
    List<CurveBand> bands,
    NiceScale horizontal,
    NiceScale vertical,
    String horizontalName,
    String verticalName,
    String hint) {

  private static final double BOTTOM_EM = 3.2;
  private static final double RIGHT_EM = 1.2;
  private static final double DOT_EM = 0.4;
  private static final double SHAPED_DOT_EM = 0.6; // corners need room to be told apart
  private static final double POINT_EM = 0.75;
  private static final double RING_EM = 0.55;
  private static final double REACH_EM = 0.9;

  private static final int BAND_ALPHA = 48;

  /** A chart without bands. */
  CurveChart(
      List<CurveLine> lines,
      List<CurveLine> points,
      NiceScale horizontal,
      NiceScale vertical,
      String horizontalName,
      String verticalName,
      String hint) {
    this(lines, points, List.of(), horizontal, vertical, horizontalName, verticalName, hint);
  }

  DrawnFigure draw(Graphics2D target, FigureView view) {
    Graphics2D graphics = (Graphics2D) target.create();
    try {
      Strokes.prepare(graphics);
      FigureTheme theme = view.theme();
      Legend legend = legend(graphics, view);
      legend.draw(graphics);
      Rectangle2D area = area(graphics, view, legend);
      if (isEmpty()) {
        drawHint(graphics, theme, area);
      } else {
        drawBands(graphics, area);
        drawLines(graphics, theme, area);
        drawDots(graphics, theme, area);
      }
      drawHorizontalName(graphics, view, area);
      List<FigureMark> marks = marks(area, REACH_EM * theme.fontSize());
      legend.drawBeside(graphics, area, marks);
      return new DrawnFigure(area, marks);
    } finally {
      graphics.dispose();
    }
  }

  /** The same as axes and series. */
  Plot plot(FigureView view) {
    List<PlotLayer> layers = new ArrayList<>();
    for (CurveBand band : bands) {
      layers.add(new PlotLayer.Band(band.colour(), at(band.low()), at(band.high())));
    }
    for (CurveLine line : lines) {
      CurveStyle style = line.style();
      layers.add(
          new PlotLayer.Line(
              line.name(), style.colour(), style.dashed(), style.dots(), at(line.points())));
    }
    for (int i = 0; i < points.size(); i++) {
      CurveLine point = points.get(i);
      layers.add(
          new PlotLayer.Points(
              point.name(), point.style().colour(), POINT_EM + i * RING_EM, at(shown(point))));
    }
    return Scratch.measure(
        graphics -> {
          Legend legend = legend(graphics, view);
          return new Plot(
              horizontal.axis(horizontalName, false),
              vertical.axis(verticalName, true),
              layers,
              legend.placed(area(graphics, view, legend), draw(graphics, view).marks()),
              area(graphics, view, legend));
        });
  }

  private static List<PlotLayer.At> at(List<CurvePoint> points) {
    return points.stream().map(point -> new PlotLayer.At(point.x(), point.y())).toList();
  }

  private Legend legend(Graphics2D graphics, FigureView view) {
    double width = view.width() - RIGHT_EM * view.theme().fontSize();
    return new Legend(graphics, view, width, verticalName, legendEntries());
  }

  private boolean isEmpty() {
    return Stream.concat(lines.stream(), points.stream()).allMatch(line -> line.points().isEmpty());
  }

  private List<LegendEntry> legendEntries() {
    List<LegendEntry> entries = new ArrayList<>();
    for (CurveLine line : lines) {
      LegendEntry.Sample sample =
          line.style().dashed() ? LegendEntry.Sample.DASHED_LINE : LegendEntry.Sample.LINE;
      entries.add(new LegendEntry(line.name(), line.style().colour(), sample));
    }
    for (CurveLine point : points) {
      entries.add(new LegendEntry(point.name(), point.style().colour(), LegendEntry.Sample.DOT));
    }
    return entries;
  }

  private Rectangle2D area(Graphics2D graphics, FigureView view, Legend legend) {
    double left = Axes.labelWidth(graphics, view.theme(), vertical);
    double top = legend.height();
    return new Rectangle2D.Double(
        left,
        top,
        Math.max(1, legend.plotWidth() - left),
        Math.max(1, view.height() - top - BOTTOM_EM * view.theme().fontSize()));
  }

  /** Transparent, so that grid and other bands show through. */
  private void drawBands(Graphics2D graphics, Rectangle2D area) {
    for (CurveBand band : bands) {
      Path2D shape = new Path2D.Double();
      for (int i = 0; i < band.low().size(); i++) {
        extend(shape, at(area, band.low().get(i)));
      }
      for (int i = band.high().size() - 1; i >= 0; i--) {
        extend(shape, at(area, band.high().get(i)));
      }
      if (shape.getCurrentPoint() != null) {
        shape.closePath();
        Color colour = band.colour();
        graphics.setColor(
            new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_ALPHA));
        graphics.fill(shape);
      }
    }
  }

  private static void extend(Path2D shape, Point2D next) {
    if (shape.getCurrentPoint() == null) {
      shape.moveTo(next.getX(), next.getY());
    } else {
      shape.lineTo(next.getX(), next.getY());
    }
  }

  private void drawLines(Graphics2D graphics, FigureTheme theme, Rectangle2D area) {
    XYPlot plot =
        new XYPlot(
            dataset(),
            Axes.horizontal(theme, horizontal),
            Axes.vertical(theme, vertical),
            renderer(theme));
    Axes.style(plot, theme);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD); // dashes show on a solid line
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    AxisSpace left = new AxisSpace();
    left.setLeft(area.getX());
    plot.setFixedRangeAxisSpace(left);
    plot.setFixedDomainAxisSpace(new AxisSpace());
    Object pixels = graphics.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
    graphics.setRenderingHint(
        RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE); // no stairs
    plot.draw(
        graphics,
        new Rectangle2D.Double(0, area.getY(), area.getMaxX(), area.getHeight()),
        null,
        null,
        null);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, pixels);
    graphics.setColor(theme.axis());
    graphics.setStroke(Strokes.solid(theme.hairline()));
    graphics.draw(
        new Line2D.Double(area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
  }

  private XYLineAndShapeRenderer renderer(FigureTheme theme) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < lines.size(); i++) {
      CurveStyle style = lines.get(i).style();
      double width = theme.lineWidth();
      renderer.setSeriesPaint(i, style.colour());
      renderer.setSeriesStroke(i, Strokes.line(theme, style.colour(), style.dashed(), width));
    }
    return renderer;
  }

  private XYDataset dataset() {
    DefaultXYDataset dataset = new DefaultXYDataset();
    for (int i = 0; i < lines.size(); i++) {
      List<CurvePoint> points = lines.get(i).points();
      double[][] columns = {
        points.stream().mapToDouble(CurvePoint::x).toArray(),
        points.stream().mapToDouble(CurvePoint::y).toArray()
      };
      dataset.addSeries(i, columns);
    }
    return dataset;
  }

  /** Dots may stand across the edge of the plot, where lines are cut. */
  private void drawDots(Graphics2D graphics, FigureTheme theme, Rectangle2D area) {
    for (CurveLine line : lines) {
      if (line.style().dots()) {
        graphics.setColor(line.style().colour());
        MarkShape marker = theme.sign(line.style().colour()).marker();
        double size = (marker == MarkShape.DISC ? DOT_EM : SHAPED_DOT_EM) * theme.fontSize();
        shown(line).forEach(at -> graphics.fill(marker(marker, area, at, size)));
      }
    }
    for (int i = points.size() - 1;
        i >= 0;
        i--) { // the first on top; those below look out as rings
      double size = (POINT_EM + i * RING_EM) * theme.fontSize();
      for (CurvePoint at : shown(points.get(i))) {
        Color colour = points.get(i).style().colour();
        MarkShape marker = theme.sign(colour).marker();
        graphics.setColor(theme.background());
        graphics.fill(marker(marker, area, at, size + 2 * theme.lineWidth()));
        graphics.setColor(colour);
        graphics.fill(marker(marker, area, at, size));
      }
    }
  }

  /** The points of a line that lie between the axes' ends. */
  private List<CurvePoint> shown(CurveLine line) {
    return line.points().stream()
        .filter(at -> at.x() >= horizontal.low() && at.x() <= horizontal.high())
        .filter(at -> at.y() >= vertical.low() && at.y() <= vertical.high())
        .toList();
  }

  private void drawHorizontalName(Graphics2D graphics, FigureView view, Rectangle2D area) {
    graphics.setFont(FigureFonts.regular(view.theme().fontSize()));
    graphics.setColor(view.theme().mutedText());
    double width = graphics.getFontMetrics().stringWidth(horizontalName);
    double x = area.getCenterX() - width / 2;
    double baseline = view.height() - 0.3 * view.theme().fontSize();
    graphics.drawString(horizontalName, (float) x, (float) baseline);
  }

  private void drawHint(Graphics2D graphics, FigureTheme theme, Rectangle2D area) {
    graphics.setFont(FigureFonts.regular(theme.fontSize()));
    graphics.setColor(theme.mutedText());
    double width = graphics.getFontMetrics().stringWidth(hint);
    graphics.drawString(hint, (float) (area.getCenterX() - width / 2), (float) area.getCenterY());
  }

  private List<FigureMark> marks(Rectangle2D area, double reach) {
    List<FigureMark> marks = new ArrayList<>();
    Stream.concat(points.stream(), lines.stream())
        .forEach(
            line ->
                shown(line)
                    .forEach(
                        at ->
                            marks.add(
                                mark(
                                    line,
                                    at,
                                    marker(MarkShape.DISC, area, at, 2 * reach).getBounds2D()))));
    return marks;
  }

  private static FigureMark mark(CurveLine line, CurvePoint at, Rectangle2D around) {
    return new FigureMark(
        Optional.empty(),
        Optional.of(line.name()),
        line.siValue().applyAsDouble(at),
        line.tooltip().apply(at),
        around);
  }

  private Shape marker(MarkShape shape, Rectangle2D area, CurvePoint point, double size) {
    Point2D at = at(area, point);
    return shape.at(at.getX(), at.getY(), size);
  }

  private Point2D at(Rectangle2D area, CurvePoint point) {
    double right = (point.x() - horizontal.low()) / (horizontal.high() - horizontal.low());
    double up = (point.y() - vertical.low()) / (vertical.high() - vertical.low());
    return new Point2D.Double(
        area.getX() + right * area.getWidth(), area.getMaxY() - up * area.getHeight());
  }
}
