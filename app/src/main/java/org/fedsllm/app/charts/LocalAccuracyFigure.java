package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.plot.Plot;

/**
 * The total delay T over the local accuracy η (EQ-8), with the optimum and other plans as dots.
 * Towards both ends of (0, 1) the delay grows without bound; the figure shows up to three times the
 * least.
 */
public final class LocalAccuracyFigure implements Figure {
  private static final double SHOWN_TIMES_LEAST = 3;

  private final List<Curve> curves;
  private final List<MarkedPoint> marks;

  private LocalAccuracyFigure(List<Curve> curves, List<MarkedPoint> marks) {
    this.curves = List.copyOf(curves);
    this.marks = List.copyOf(marks);
  }

  /** Curves and marks of (η, T in seconds); the first mark is the plan's. */
  public static LocalAccuracyFigure of(List<Curve> curves, List<MarkedPoint> marks) {
    return new LocalAccuracyFigure(curves, marks);
  }

  @Override
  public String title() {
    return "Total delay over the local accuracy";
  }

  @Override
  public String id() {
    return "local-accuracy";
  }

  @Override
  public FigureTable data() {
    return CurveTables.of("local accuracy η", "total delay [s]", curves, marks);
  }

  @Override
  public DrawnFigure draw(Graphics2D graphics, FigureView view) {
    return chart(view).draw(graphics, view);
  }

  @Override
  public Optional<Plot> plot(FigureView view) {
    return Optional.of(chart(view).plot(view));
  }

  private CurveChart chart(FigureView view) {
    FigureTheme theme = view.theme();
    double leastS = DelayCurves.leastS(curves, marks);
    double mostS = Math.min(SHOWN_TIMES_LEAST * leastS, DelayCurves.mostS(curves, marks));
    Quantity unit = Quantity.seconds(mostS);
    List<CurveLine> lines = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      lines.add(DelayCurves.line(curves.get(i), i, theme, unit, "η = ", false));
    }
    return new CurveChart(
        lines,
        DelayCurves.points(marks, theme, unit, "η = "),
        NiceScale.within(0, 1, DelayCurves.across(view)),
        NiceScale.fromZero(unit.of(mostS), Axes.intervals(view.height() * 0.7, theme)),
        "local accuracy η",
        "total delay [" + unit.symbol() + "]",
        "no plan yet");
  }
}
