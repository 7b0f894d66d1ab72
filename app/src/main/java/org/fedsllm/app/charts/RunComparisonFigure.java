package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.model.run.RoundRecord;

/**
 * Several trainings in one picture. Runs that differ in their seed alone are one curve: the mean
 * over the seeds after each round, in a band from the least to the greatest of them. Where the axis
 * is a clock that differs from seed to seed, a round stands at its mean time.
 */
public final class RunComparisonFigure implements Figure {
  private static final int MOST_DOTS = 60;

  /** One group after one round. */
  private record Point(int round, double at, double mean, double least, double greatest) {}

  private final List<RunGroup> groups;
  private final TrainingProgress progress;
  private final TrainingMeasure measure;

  private RunComparisonFigure(
      List<RunGroup> groups, TrainingProgress progress, TrainingMeasure measure) {
    this.groups = List.copyOf(groups);
    this.progress = progress;
    this.measure = measure;
  }

  /** The figure of {@code groups}, in the order of the legend. */
  public static RunComparisonFigure of(
      List<RunGroup> groups, TrainingProgress progress, TrainingMeasure measure) {
    return new RunComparisonFigure(groups, progress, measure);
  }

  @Override
  public String title() {
    boolean seeds = groups.stream().anyMatch(group -> group.runs().size() > 1);
    return seeds ? "Runs compared: mean, band from least to greatest" : "Runs compared";
  }

  @Override
  public String id() {
    return "runs" + progress.idPart() + measure.idPart();
  }

  @Override
  public FigureTable data() {
    List<List<Object>> rows = new ArrayList<>();
    for (RunGroup group : groups) {
      for (Point point : points(group)) {
        rows.add(
            List.of(
                group.name(),
                group.runs().size(),
                point.round(),
                point.at(),
                point.mean(),
                point.least(),
                point.greatest()));
      }
    }
    return new FigureTable(
        List.of(
            "runs",
            "n",
            "round",
            progress.label(),
            measure.word() + ", mean",
            measure.word() + ", least",
            measure.word() + ", greatest"),
        rows);
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
    List<CurveBand> bands = new ArrayList<>();
    List<CurvePoint> extremes = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      RunGroup group = groups.get(i);
      List<Point> points = points(group);
      lines.add(line(group, points, i, theme));
      if (group.runs().size() > 1) {
        bands.add(band(points, i, theme));
      }
      for (Point point : points) {
        extremes.add(new CurvePoint(point.at(), point.least()));
        extremes.add(new CurvePoint(point.at(), point.greatest()));
      }
    }
    return new CurveChart(
        lines,
        List.of(),
        bands,
        TrainingScales.horizontal(extremes, progress, view),
        TrainingScales.vertical(extremes, view),
        progress.label(),
        measure.label(),
        "choose runs to compare");
  }

  private static CurveBand band(List<Point> points, int index, FigureTheme theme) {
    return new CurveBand(
        points.stream().map(point -> new CurvePoint(point.at(), point.least())).toList(),
        points.stream().map(point -> new CurvePoint(point.at(), point.greatest())).toList(),
        theme.curve(index));
  }

  private CurveLine line(RunGroup group, List<Point> points, int index, FigureTheme theme) {
    int runs = group.runs().size();
    String name = runs == 1 ? group.name() : group.name() + ", n = " + runs;
    return new CurveLine(
        name,
        points.stream().map(point -> new CurvePoint(point.at(), point.mean())).toList(),
        new CurveStyle(theme.curve(index), index % 2 == 1, points.size() <= MOST_DOTS),
        CurvePoint::y,
        point ->
            "%s\n%s %s\n%s %s"
                .formatted(
                    name,
                    Quantity.digits(point.x()),
                    progress.unit(),
                    runs == 1 ? measure.word() : "mean " + measure.word(),
                    Quantity.digits(point.y())));
  }

  /** Only rounds that all runs have: a mean over fewer seeds would jump. */
  private List<Point> points(RunGroup group) {
    List<double[]> along = group.runs().stream().map(progress::along).toList();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < group.commonRounds(); i++) {
      int at = i;
      double[] values =
          group.runs().stream()
              .mapToDouble((List<RoundRecord> run) -> measure.of(run.get(at)))
              .toArray();
      Point point =
          new Point(
              group.runs().get(0).get(at).round(),
              along.stream().mapToDouble(run -> run[at]).average().orElseThrow(),
              Arrays.stream(values).average().orElseThrow(),
              Arrays.stream(values).min().orElseThrow(),
              Arrays.stream(values).max().orElseThrow());
      if (Double.isFinite(point.mean()) && Double.isFinite(point.at())) {
        points.add(point);
      }
    }
    return points;
  }
}
