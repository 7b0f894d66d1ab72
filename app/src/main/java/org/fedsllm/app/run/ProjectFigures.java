package org.fedsllm.app.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.charts.BandwidthFigure;
import org.fedsllm.app.charts.RoundDelayFigure;
import org.fedsllm.app.charts.TrainingCurve;
import org.fedsllm.app.charts.TrainingFigure;
import org.fedsllm.app.charts.TrainingMeasure;
import org.fedsllm.app.charts.TrainingProgress;
import org.fedsllm.app.optimize.AccuracyScan;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.optimize.ResourceWorth;
import org.fedsllm.app.split.SplitSweep;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.workload.TransformerWorkload;

/** The figures that a project and its runs have. */
public final class ProjectFigures {
  private ProjectFigures() {}

  /** Bandwidth and delay of the plan, and the delay over what was decided or could be. */
  public static List<NamedFigure> ofPlan(PlanSnapshot snapshot, PlanComputation computation) {
    List<NamedFigure> figures = new ArrayList<>();
    snapshot
        .allocation()
        .ifPresent(
            allocation ->
                figures.add(
                    new NamedFigure(
                        "bandwidth",
                        BandwidthFigure.of(
                            snapshot.clientIds(),
                            snapshot.problem(),
                            allocation,
                            snapshot.lockedBars()))));
    snapshot
        .breakdown()
        .ifPresent(
            breakdown ->
                figures.add(
                    new NamedFigure(
                        "round-delay", RoundDelayFigure.of(snapshot.clientIds(), breakdown))));
    snapshot
        .breakdown()
        .ifPresent(
            breakdown ->
                figures.add(new NamedFigure("round-gantt", snapshot.roundFigure(breakdown))));
    figures.add(new NamedFigure("total-delay", snapshot.totalDelayFigure()));
    ResourceWorth.of(snapshot, snapshot.main())
        .ifPresent(worth -> figures.add(new NamedFigure("worth", worth.figure())));
    if (!snapshot.main().trace().isEmpty()) {
      figures.add(new NamedFigure("search", snapshot.main().searchFigure()));
    }
    figures.add(new NamedFigure("local-accuracy", AccuracyScan.figure(computation, snapshot)));
    split(snapshot, computation).ifPresent(figures::add);
    return List.copyOf(figures);
  }

  /** The executed plan's bandwidth and delay, and how training went on either clock. */
  public static List<NamedFigure> ofRun(
      PlanSnapshot snapshot, TimedPlan executed, List<PlanRun> runs) {
    List<String> ids = snapshot.clientIds();
    return List.of(
        new NamedFigure(
            "bandwidth",
            BandwidthFigure.of(
                ids, snapshot.problem(), executed.plan().bandwidths(), snapshot.lockedBars())),
        new NamedFigure(
            "round-delay",
            RoundDelayFigure.of(
                ids, DelayModel.evaluate(snapshot.problem(), executed.plan().bandwidths()))),
        new NamedFigure("learning", learning(runs)));
  }

  /** Perplexity over simulated time, one curve a plan. */
  public static TrainingFigure learning(List<PlanRun> runs) {
    return TrainingFigure.of(
        curves(runs), TrainingProgress.SIMULATED_TIME, TrainingMeasure.PERPLEXITY);
  }

  /** Perplexity and loss over all that a training can be counted in. */
  public static List<NamedFigure> learningOverAllAxes(List<PlanRun> runs) {
    List<NamedFigure> figures = new ArrayList<>();
    for (TrainingMeasure measure : TrainingMeasure.values()) {
      for (TrainingProgress progress : TrainingProgress.values()) {
        figures.add(NamedFigure.of(TrainingFigure.of(curves(runs), progress, measure)));
      }
    }
    return List.copyOf(figures);
  }

  private static List<TrainingCurve> curves(List<PlanRun> runs) {
    return runs.stream().map(run -> new TrainingCurve(legend(run), run.rounds())).toList();
  }

  private static String legend(PlanRun run) {
    return run.origin() == PlanRun.Origin.SAME_TRAINING_OTHER_CLOCK
        ? "same training, " + run.plan()
        : run.plan();
  }

  private static Optional<NamedFigure> split(PlanSnapshot snapshot, PlanComputation computation) {
    if (!(snapshot.project().workload() instanceof TransformerWorkload workload)) {
      return Optional.empty();
    }
    SplitSweep sweep = SplitSweep.solve(computation, snapshot.project(), workload);
    return Optional.of(new NamedFigure("split", sweep.figure(workload.splitLayer())));
  }
}
