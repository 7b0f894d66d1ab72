package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fedsllm.app.charts.plot.Plot;

/**
 * How an optimizer's search went: after each iteration, how far its delay was from the one it ended
 * with, and its own residual, both as powers of ten. What is zero has no power and is left out.
 */
public final class SearchFigure implements Figure {
  /** Of more steps the dots would hide the line. */
  private static final int MOST_DOTS = 40;

  /**
   * Where the search stood.
   *
   * @param iteration from 1
   * @param delayS T of the point, which need not be feasible yet
   * @param residual in the method's own meaning; NaN if it has none
   */
  public record Step(int iteration, double delayS, double residual) {}

  private final String optimizer;
  private final List<Step> steps;
  private final double finalDelayS;

  private SearchFigure(String optimizer, List<Step> steps, double finalDelayS) {
    this.optimizer = optimizer;
    this.steps = List.copyOf(steps);
    this.finalDelayS = finalDelayS;
  }

  /**
   * The figure of one search.
   *
   * @param finalDelayS T of the plan it ended with; infinite without one
   */
  public static SearchFigure of(String optimizer, List<Step> steps, double finalDelayS) {
    return new SearchFigure(optimizer, steps, finalDelayS);
  }

  @Override
  public String title() {
    return "Search of " + optimizer;
  }

  @Override
  public String id() {
    return "search";
  }

  @Override
  public FigureTable data() {
    return new FigureTable(
        List.of("iteration", "total delay [s]", "distance from the final delay", "residual"),
        steps.stream()
            .map(
                step ->
                    List.<Object>of(
                        step.iteration(), step.delayS(), distance(step), step.residual()))
            .toList());
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
    List<CurveLine> lines = new ArrayList<>();
    boolean dots = steps.size() <= MOST_DOTS;
    CurveStyle solid = new CurveStyle(theme.curve(0), false, dots);
    CurveStyle dashed = new CurveStyle(theme.curve(1), true, dots);
    lines.add(line("T, from its end", this::distance, solid));
    lines.add(line("residual", Step::residual, dashed));
    lines.removeIf(line -> line.points().isEmpty());
    double[] powers =
        lines.stream().flatMap(l -> l.points().stream()).mapToDouble(CurvePoint::y).toArray();
    double low = Arrays.stream(powers).min().orElse(-1);
    double high = Arrays.stream(powers).max().orElse(0);
    int first = steps.isEmpty() ? 0 : steps.get(0).iteration();
    int last = steps.isEmpty() ? 1 : steps.get(steps.size() - 1).iteration();
    int across = Math.min(DelayCurves.across(view), Math.max(1, last - first));
    return new CurveChart(
        lines,
        List.of(),
        NiceScale.within(first, Math.max(last, first + 1), across),
        NiceScale.covering(low, high, Axes.intervals(view.height() * 0.7, theme)),
        "iteration",
        "relative, power of ten",
        "the search took one step");
  }

  private CurveLine line(String name, ToDoubleFunction<Step> value, CurveStyle style) {
    List<CurvePoint> points =
        steps.stream()
            .filter(step -> value.applyAsDouble(step) > 0)
            .filter(step -> Double.isFinite(value.applyAsDouble(step)))
            .map(step -> new CurvePoint(step.iteration(), Math.log10(value.applyAsDouble(step))))
            .toList();
    return new CurveLine(
        name,
        points,
        style,
        point -> Math.pow(10, point.y()),
        point ->
            "%s\niteration  %s\n%s"
                .formatted(
                    name, Quantity.count(point.x()), Quantity.digits(Math.pow(10, point.y()))));
  }

  /** How far a step's delay is from the final one, relative to that. */
  private double distance(Step step) {
    return Math.abs(step.delayS() - finalDelayS) / finalDelayS;
  }
}
