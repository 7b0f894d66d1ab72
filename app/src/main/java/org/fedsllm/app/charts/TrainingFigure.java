package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fedsllm.model.run.RoundRecord;

/**
 * How the language model learns: perplexity or loss of the held-out text over simulated seconds,
 * rounds or wall time. Several runs stand side by side; the first is the plan's, drawn solid.
 */
public final class TrainingFigure implements Figure {
  private static final int MOST_DOTS = 60;

  /** What the horizontal axis counts. */
  public enum Progress {
    SIMULATED_TIME("simulated time [s]", RoundRecord::simulatedS),
    ROUNDS("global rounds", RoundRecord::round),
    WALL_TIME("wall time [s]", RoundRecord::wallS);

    private final String label;
    private final ToDoubleFunction<RoundRecord> value;

    Progress(String label, ToDoubleFunction<RoundRecord> value) {
      this.label = label;
      this.value = value;
    }
  }

  /** What the vertical axis counts, on held-out text. */
  public enum Measure {
    PERPLEXITY("perplexity of held-out text", RoundRecord::perplexity),
    LOSS("loss on held-out text [nat/token]", RoundRecord::evaluationLoss);

    private final String label;
    private final ToDoubleFunction<RoundRecord> value;

    Measure(String label, ToDoubleFunction<RoundRecord> value) {
      this.label = label;
      this.value = value;
    }
  }

  private final List<TrainingCurve> curves;
  private final Progress progress;
  private final Measure measure;

  private TrainingFigure(List<TrainingCurve> curves, Progress progress, Measure measure) {
    this.curves = List.copyOf(curves);
    this.progress = progress;
    this.measure = measure;
  }

  /** The figure of {@code curves}, the plan's own first; they may still be empty. */
  public static TrainingFigure of(List<TrainingCurve> curves, Progress progress, Measure measure) {
    return new TrainingFigure(curves, progress, measure);
  }

  @Override
  public String title() {
    return progress == Progress.SIMULATED_TIME ? "Learning on the simulated clock" : "Learning";
  }

  @Override
  public FigureTable data() {
    List<List<Object>> rows = new ArrayList<>();
    for (TrainingCurve curve : curves) {
      for (RoundRecord round : curve.rounds()) {
        rows.add(
            List.of(
                curve.name(),
                round.round(),
                round.simulatedS(),
                round.wallS(),
                round.evaluationLoss(),
                round.perplexity()));
      }
    }
    return new FigureTable(
        List.of(
            "run",
            "round",
            "simulated time [s]",
            "wall time [s]",
            "loss [nat/token]",
            "perplexity"),
        rows);
  }

  @Override
  public DrawnFigure draw(Graphics2D graphics, FigureView view) {
    FigureTheme theme = view.theme();
    List<CurveLine> lines = new ArrayList<>();
    for (int i = 0; i < curves.size(); i++) {
      lines.add(line(curves.get(i), i, theme));
    }
    List<CurvePoint> all = lines.stream().flatMap(line -> line.points().stream()).toList();
    double low = all.stream().mapToDouble(CurvePoint::y).min().orElse(0);
    double high = all.stream().mapToDouble(CurvePoint::y).max().orElse(1);
    double end = all.stream().mapToDouble(CurvePoint::x).max().orElse(1);
    int across = (int) Math.max(2, view.width() / (7 * theme.fontSize()));
    return new CurveChart(
            lines,
            List.of(),
            NiceScale.fromZero(
                end,
                progress == Progress.ROUNDS ? (int) Math.min(across, Math.max(1, end)) : across),
            NiceScale.covering(low, high, Axes.intervals(view.height() * 0.7, theme)),
            progress.label,
            measure.label,
            "no round yet: train to see the first")
        .draw(graphics, view);
  }

  private CurveLine line(TrainingCurve curve, int index, FigureTheme theme) {
    List<CurvePoint> points =
        curve.rounds().stream()
            .map(
                round ->
                    new CurvePoint(
                        progress.value.applyAsDouble(round), measure.value.applyAsDouble(round)))
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
                    progress == Progress.ROUNDS
                        ? Quantity.count(point.x())
                        : Quantity.digits(point.x()),
                    progress == Progress.ROUNDS ? "rounds" : "s",
                    measure == Measure.PERPLEXITY ? "perplexity" : "loss",
                    Quantity.digits(point.y())));
  }
}
