package org.fedsllm.app.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.RunComparisonFigure;
import org.fedsllm.app.charts.RunGroup;
import org.fedsllm.app.charts.TrainingCurve;
import org.fedsllm.app.charts.TrainingFigure;
import org.fedsllm.app.charts.TrainingMeasure;
import org.fedsllm.app.charts.TrainingProgress;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.PlanRun.Origin;
import org.fedsllm.model.run.RoundRecord;

/**
 * Runs as the curves of a comparison. Those that are equal but for the seed are one curve. A
 * training stands on a second plan's clock only where its record says that both plans run the same
 * local iterations; it is then named so.
 */
public final class RunGroups {
  private static final int MOST_NAMED = 3;

  /** What runs of one curve have in common. */
  private record Key(Object training, String workbench, String clock) {}

  private RunGroups() {}

  /**
   * The curves of {@code runs}.
   *
   * @param references whether the plans that each run is compared with are drawn too
   */
  public static List<RunGroup> of(List<KeptRun> runs, boolean references) {
    Map<Key, List<KeptRun>> members = new LinkedHashMap<>();
    Map<Key, List<List<RoundRecord>>> rounds = new LinkedHashMap<>();
    for (KeptRun run : runs) {
      List<PlanRun> plans = run.record().runs();
      for (PlanRun plan : references ? plans : plans.subList(0, 1)) {
        Key key = key(run, plan);
        members.computeIfAbsent(key, any -> new ArrayList<>()).add(run);
        rounds.computeIfAbsent(key, any -> new ArrayList<>()).add(plan.rounds());
      }
    }
    List<RunGroup> groups = new ArrayList<>();
    members.forEach((key, those) -> groups.add(new RunGroup(name(key, those), rounds.get(key))));
    return groups;
  }

  /**
   * How {@code runs} learned: one with the plans it was compared with, several beside each other.
   *
   * @param references whether the plans that each run is compared with are drawn too
   */
  public static Figure figure(
      List<KeptRun> runs, boolean references, TrainingProgress progress, TrainingMeasure measure) {
    return runs.size() == 1
        ? TrainingFigure.of(curves(runs.get(0), references), progress, measure)
        : RunComparisonFigure.of(of(runs, references), progress, measure);
  }

  private static List<TrainingCurve> curves(KeptRun run, boolean references) {
    List<PlanRun> plans = run.record().runs();
    return (references ? plans : plans.subList(0, 1))
        .stream().map(plan -> new TrainingCurve(clock(plan), plan.rounds())).toList();
  }

  private static Key key(KeptRun run, PlanRun plan) {
    Object training = run.project().<Object>map(RunGroups::withoutSeed).orElseGet(run::folder);
    return new Key(training, run.record().provenance().workbenchVersion(), clock(plan));
  }

  private static Project withoutSeed(Project project) {
    return project.withSeed(0);
  }

  private static String name(Key key, List<KeptRun> runs) {
    String who =
        runs.stream().limit(MOST_NAMED).map(KeptRun::name).collect(Collectors.joining(", "))
            + (runs.size() > MOST_NAMED ? ", …" : "");
    return who + " · " + key.clock();
  }

  /** What a plan's curve is called: honest about trainings that are drawn on a second clock. */
  public static String clock(PlanRun plan) {
    return plan.origin() == Origin.SAME_TRAINING_OTHER_CLOCK
        ? "same training, " + plan.plan()
        : plan.plan();
  }
}
