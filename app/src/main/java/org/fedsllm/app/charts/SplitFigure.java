package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.plot.Plot;

/** The total delay over the split layer: each point is the plan solved for that many blocks. */
public final class SplitFigure implements Figure {
  private final List<Curve> curves;
  private final List<MarkedPoint> marks;

  private SplitFigure(List<Curve> curves, List<MarkedPoint> marks) {
    this.curves = List.copyOf(curves);
    this.marks = List.copyOf(marks);
  }

  /** Curves and marks of (blocks on the client, T in seconds); the first mark is the plan's. */
  public static SplitFigure of(List<Curve> curves, List<MarkedPoint> marks) {
    return new SplitFigure(curves, marks);
  }

  @Override
  public String title() {
    return "Total delay over the split layer";
  }

  @Override
  public String id() {
    return "split";
  }

  @Override
  public FigureTable data() {
    return CurveTables.of("split layer", "total delay [s]", curves, marks);
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
    double mostS = DelayCurves.mostS(curves, marks);
    Quantity unit = Quantity.seconds(mostS);
    List<CurveLine> lines = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      lines.add(DelayCurves.line(curves.get(i), i, theme, unit, "split layer ", true));
    }
    List<CurvePoint> all = curves.stream().flatMap(curve -> curve.points().stream()).toList();
    double first = all.stream().mapToDouble(CurvePoint::x).min().orElse(0);
    double last = all.stream().mapToDouble(CurvePoint::x).max().orElse(1);
    // Layers have one or two digits: twice as many fit as of numbers in general.
    int steps = (int) Math.max(1, Math.min(2 * DelayCurves.across(view), last - first));
    NiceScale ticks = NiceScale.within(first, last, steps);
    double margin = 0.25;
    NiceScale horizontal =
        new NiceScale(first - margin, last + margin, Math.max(1, Math.ceil(ticks.step())), 0);
    return new CurveChart(
        lines,
        DelayCurves.points(marks, theme, unit, "split layer "),
        horizontal,
        NiceScale.fromZero(unit.of(mostS), Axes.intervals(view.height() * 0.7, theme)),
        "split layer (blocks on the client)",
        "total delay [" + unit.symbol() + "]",
        "no plan yet");
  }
}
