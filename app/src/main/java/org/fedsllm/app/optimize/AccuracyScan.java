package org.fedsllm.app.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedsllm.app.charts.Curve;
import org.fedsllm.app.charts.CurvePoint;
import org.fedsllm.app.charts.LocalAccuracyFigure;
import org.fedsllm.app.charts.MarkedPoint;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.optimizer.Plan;

/** T(η): the best delay at each local accuracy, beside that of equal bandwidths. Pure functions. */
public final class AccuracyScan {
  /** The optimizer that finds the best bandwidths at a given η, and its parameter. */
  private static final String FIXED_ACCURACY = "fixed-accuracy";

  private static final String LOCAL_ACCURACY = "localAccuracy";
  private static final int STEPS = 50;

  private AccuracyScan() {}

  /** The figure of {@code plan}: both curves, the plan, its executable form, and its references. */
  public static LocalAccuracyFigure figure(PlanComputation computation, PlanSnapshot plan) {
    return LocalAccuracyFigure.of(
        List.of(
            new Curve("best bandwidth", bestBandwidth(computation, plan.locked())),
            new Curve("equal bandwidth", equalBandwidth(plan.problem()))),
        marks(plan));
  }

  private static List<CurvePoint> bestBandwidth(
      PlanComputation computation, LockedProblem problem) {
    List<CurvePoint> points = new ArrayList<>();
    Optional<Allocation> start = Optional.empty();
    for (int i = 1; i < STEPS; i++) {
      double accuracy = accuracyAt(i);
      OptimizerChoice choice =
          new OptimizerChoice(FIXED_ACCURACY, Map.of(LOCAL_ACCURACY, accuracy));
      PlanEntry entry = computation.entry(problem, choice, start);
      points.add(new CurvePoint(accuracy, entry.totalDelayS()));
      start = entry.result().allocation();
    }
    return points;
  }

  private static List<CurvePoint> equalBandwidth(DelayProblem problem) {
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 1; i < STEPS; i++) {
      double accuracy = accuracyAt(i);
      Allocation equal = Allocation.equalShares(problem, accuracy);
      points.add(new CurvePoint(accuracy, DelayModel.totalDelayS(problem, equal)));
    }
    return points;
  }

  /** Denser towards both ends of (0, 1), where the delay grows without bound. */
  private static double accuracyAt(int step) {
    return (1 - Math.cos(Math.PI * step / STEPS)) / 2;
  }

  private static List<MarkedPoint> marks(PlanSnapshot plan) {
    List<MarkedPoint> marks = new ArrayList<>();
    plan.main().result().plan().ifPresent(own -> marks.add(mark(plan.main().name(), own)));
    plan.executable().ifPresent(whole -> marks.add(mark("whole iterations", whole.executed())));
    return marks;
  }

  private static MarkedPoint mark(String name, Plan plan) {
    return new MarkedPoint(name, plan.localAccuracy(), plan.totalDelayS());
  }
}
