package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fedsllm.app.charts.plot.Plot;
import org.fedsllm.model.run.RoundRecord;

/**
 * How the language model learns: perplexity or loss of the held-out text over simulated seconds,
 * rounds, steps, wall time or bytes. Several runs stand side by side; the first is the plan's,
 * drawn solid.
 */
public final class TrainingFigure implements Figure {
  private static final int MOST_DOTS = 60;

  private final List<TrainingCurve> curves;
  private final TrainingProgress progress;
  private final TrainingMeasure measure;

  private TrainingFigure(
      List<TrainingCurve> curves, TrainingProgress progress, TrainingMeasure measure) {
    this.curves = List.copyOf(curves);
    this.progress = progress;
    this.measure = measure;
  }

  /** The figure of {@code curves}, the plan's own first; they may still be empty. */
  public static TrainingFigure of(
      List<TrainingCurve> curves, TrainingProgress progress, TrainingMeasure measure) {
    return new TrainingFigure(curves, progress, measure);
  }

  @Override
  public String title() {
    return progress == TrainingProgress.SIMULATED_TIME
        ? "Learning on the simulated clock"
        : "Learning";
  }

  /** One id for each pair of axes, such as {@code learning} and {@code learning-rounds-loss}. */
  @Override
  public String id() {
    return "learning" + progress.idPart() + measure.idPart();
  }

  @Override
  public FigureTable data() {
    List<List<Object>> rows = new ArrayList<>();
    for (TrainingCurve curve : curves) {
      double[] steps = TrainingProgress.STEPS.along(curve.rounds());
      double[] megabytes = TrainingProgress.BYTES.along(curve.rounds());
      for (int i = 0; i < steps.length; i++) {
        RoundRecord round = curve.rounds().get(i);
        rows.add(
            List.of(
                curve.name(),
                round.round(),
                round.simulatedS(),
                round.wallS(),
                round.evaluationLoss(),
                round.perplexity(),
                steps[i],
                megabytes[i]));
      }
    }
    return new FigureTable(
        List.of(
            "run",
            "round",
            "simulated time [s]",
            "wall time [s]",
            "loss [nat/token]",
            "perplexity",
            "steps of a client",
            "bytes over all links [MB]"),
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
    for (int i = 0; i < curves.size(); i++) {
      lines.add(line(curves.get(i), i, theme));
    }
    List<CurvePoint> all = lines.stream().flatMap(line -> line.points().stream()).toList();
    return new CurveChart(
        lines,
        List.of(),
        TrainingScales.horizontal(all, progress, view),
        TrainingScales.vertical(all, view),
        progress.label(),
        measure.label(),
        "no round yet: train to see the first");
  }

  private CurveLine line(TrainingCurve curve, int index, FigureTheme theme) {
    double[] along = progress.along(curve.rounds());
    List<CurvePoint> points =
        IntStream.range(0, along.length)
            .mapToObj(i -> new CurvePoint(along[i], measure.of(curve.rounds().get(i))))
            .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
            .toList();
    CurveStyle style =
        new CurveStyle(theme.curve(index), index > 0, curve.rounds().size() <= MOST_DOTS);
    return new CurveLine(
        curve.name(),
        points,
        style,
        CurvePoint::y,
        point ->
            "%s\n%s %s\n%s %s"
                .formatted(
                    curve.name(),
                    progress.counts() ? Quantity.count(point.x()) : Quantity.digits(point.x()),
                    progress.unit(),
                    measure.word(),
                    Quantity.digits(point.y())));
  }
}
