package org.fedsllm.app.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.fedsllm.app.charts.Curve;
import org.fedsllm.app.charts.CurvePoint;
import org.fedsllm.app.charts.MarkedPoint;
import org.fedsllm.app.charts.SplitFigure;
import org.fedsllm.app.optimize.LockedProblem;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanEntry;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.DelayProblemFactory;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.ChannelState;
import org.fedsllm.model.workload.TransformerWorkload;

/**
 * The delay over every split layer, solved at each.
 *
 * @param optimizerName who solved
 * @param points from split layer 1 to the last but one block
 */
public record SplitSweep(String optimizerName, List<Point> points) {

  /** One split layer: the plan's delay and that of equal bandwidths at η = 1/2 (EQ-12). */
  public record Point(int splitLayer, double planDelayS, double unoptimisedDelayS) {}

  public SplitSweep {
    points = List.copyOf(points);
  }

  /** Solves {@code project} cut at every layer of {@code workload}, its own. */
  public static SplitSweep solve(
      PlanComputation computation, Project project, TransformerWorkload workload) {
    List<Point> points = new ArrayList<>();
    String name = project.plan().optimizer().id();
    ChannelState channels = computation.channels(project); // no split changes them
    Optional<Allocation> start = Optional.empty();
    for (int layer = 1; layer < workload.transformer().blocks(); layer++) {
      Project cut = project.withWorkload(workload.withSplitLayer(layer));
      DelayProblem problem = DelayProblemFactory.of(cut, channels);
      PlanEntry entry =
          computation.entry(LockedProblem.of(cut, problem), cut.plan().optimizer(), start);
      points.add(new Point(layer, entry.totalDelayS(), PlanComputation.unoptimisedDelayS(problem)));
      start = entry.result().allocation();
      name = entry.name();
    }
    return new SplitSweep(name, points);
  }

  /** The split layer with the least delay; empty if no plan is finite. */
  public Optional<Point> best() {
    return points.stream()
        .filter(point -> Double.isFinite(point.planDelayS()))
        .min(Comparator.comparingDouble(Point::planDelayS));
  }

  /** The point at {@code splitLayer}. */
  public Optional<Point> at(int splitLayer) {
    return points.stream().filter(point -> point.splitLayer() == splitLayer).findFirst();
  }

  /** The figure of the sweep, with the project's own split marked. */
  public SplitFigure figure(int splitLayer) {
    List<MarkedPoint> marks = new ArrayList<>();
    at(splitLayer).ifPresent(at -> marks.add(mark("split ", at)));
    best()
        .filter(least -> least.splitLayer() != splitLayer)
        .ifPresent(least -> marks.add(mark("least, split ", least)));
    return SplitFigure.of(
        List.of(
            curve(optimizerName, Point::planDelayS),
            curve("unoptimised", Point::unoptimisedDelayS)),
        marks);
  }

  private static MarkedPoint mark(String name, Point at) {
    return new MarkedPoint(name + at.splitLayer(), at.splitLayer(), at.planDelayS());
  }

  private Curve curve(String name, ToDoubleFunction<Point> delayS) {
    return new Curve(
        name,
        points.stream()
            .map(point -> new CurvePoint(point.splitLayer(), delayS.applyAsDouble(point)))
            .toList());
  }
}
