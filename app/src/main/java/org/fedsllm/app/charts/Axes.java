package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** How all axes look: thin grid lines, small labels, no ticks and no frame. */
final class Axes {
  private static final double INTERVAL_EM = 3.2;
  private static final double LABEL_GAP_EM = 0.5;

  private Axes() {}

  /** How many steps a vertical axis of {@code length} has room for. */
  static int intervals(double length, FigureTheme theme) {
    return (int) Math.max(1, Math.floor(length / (INTERVAL_EM * theme.fontSize())));
  }

  /** Width that the tick labels of a vertical axis take. */
  static double labelWidth(Graphics2D graphics, FigureTheme theme, NiceScale scale) {
    var metrics = graphics.getFontMetrics(FigureFonts.regular(theme.fontSize()));
    double widest =
        Math.max(
            metrics.stringWidth(scale.label(scale.low())),
            metrics.stringWidth(scale.label(scale.high())));
    return Math.ceil(widest + LABEL_GAP_EM * theme.fontSize());
  }

  static NumberAxis vertical(FigureTheme theme, NiceScale scale) {
    double gap = LABEL_GAP_EM * theme.fontSize();
    return number(theme, scale, new RectangleInsets(0, 0, 0, gap));
  }

  static NumberAxis horizontal(FigureTheme theme, NiceScale scale) {
    double gap = 0.3 * theme.fontSize();
    return number(theme, scale, new RectangleInsets(gap, 0, 0, 0));
  }

  private static NumberAxis number(FigureTheme theme, NiceScale scale, RectangleInsets insets) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(scale.low(), scale.high());
    axis.setTickUnit(new Ticks(scale));
    axis.setTickLabelFont(FigureFonts.regular(theme.fontSize()));
    axis.setTickLabelPaint(theme.mutedText());
    axis.setTickLabelInsets(insets);
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(false);
    return axis;
  }

  static void style(CategoryPlot plot, FigureTheme theme) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(theme.grid());
    plot.setRangeGridlineStroke(Strokes.solid(theme.hairline()));
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(theme.axis());
    plot.setRangeZeroBaselineStroke(Strokes.solid(theme.hairline()));
  }

  static void style(XYPlot plot, FigureTheme theme) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(theme.grid());
    plot.setRangeGridlineStroke(Strokes.solid(theme.hairline()));
  }

  /** Ticks labelled by their scale; the library's own formats would group and shorten. */
  private static final class Ticks extends NumberTickUnit {
    private static final long serialVersionUID = 1L;
    private final transient NiceScale scale;

    Ticks(NiceScale scale) {
      super(scale.step());
      this.scale = scale;
    }

    @Override
    public String valueToString(double value) {
      return scale.label(value);
    }
  }
}
