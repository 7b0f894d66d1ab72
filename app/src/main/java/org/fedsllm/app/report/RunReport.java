package org.fedsllm.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.report.Report.Section;
import org.fedsllm.app.runs.KeptRun;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.optimizer.execution.ExecutablePlan;

/**
 * What there is to tell of runs. The plan is computed anew from the project that each run keeps; of
 * runs that differ in their seed alone, that of the first.
 */
public final class RunReport {
  private static final double SAME_PLAN = 1e-9;

  private final PlanComputation computation;

  public RunReport(PlanComputation computation) {
    this.computation = computation;
  }

  /**
   * The report of {@code runs}, at least one.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Report of(List<KeptRun> runs) {
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("A report needs one run at least. Name its folder.");
    }
    Map<String, KeptRun> leaders = leaders(runs);
    List<Section> sections = new ArrayList<>();
    List<Section> plans = new ArrayList<>();
    List<String> lead = new ArrayList<>();
    for (KeptRun run : leaders.values()) {
      Project project = run.project().orElseThrow();
      PlanSnapshot plan = computation.solve(project, Optional.empty());
      String whose = runs.size() == 1 ? "" : " of " + run.name();
      Section what = ProjectPart.of(project);
      sections.add(new Section(what.title() + whose, what.blocks()));
      plans.addAll(PlanPart.of(plan, whose));
      plans.addAll(changes(run, plan, whose));
      lead.add(PlanPart.sentence(plan));
    }
    if (runs.size() == 1) {
      lead.add(LearningPart.sentence(runs.get(0)));
    }
    sections.addAll(plans);
    sections.addAll(LearningPart.of(runs));
    sections.addAll(OriginPart.of(runs));
    return new Report(title(runs), String.join(" ", lead), sections);
  }

  private static String title(List<KeptRun> runs) {
    String projects =
        runs.stream()
            .map(run -> run.record().project())
            .distinct()
            .collect(Collectors.joining(", "));
    String which = runs.size() == 1 ? runs.get(0).name() : runs.size() + " runs compared";
    return projects + ": " + which;
  }

  /** The first run of each training, seeds aside. A run without its project has no plan to tell. */
  private static Map<String, KeptRun> leaders(List<KeptRun> runs) {
    Map<Project, KeptRun> first = new LinkedHashMap<>();
    for (KeptRun run : runs) {
      run.project().ifPresent(project -> first.putIfAbsent(project.withSeed(0), run));
    }
    Map<String, KeptRun> leaders = new LinkedHashMap<>();
    first.values().forEach(run -> leaders.put(run.folder().toString(), run));
    return leaders;
  }

  /** A program of another version may plan otherwise; then the record is what was trained. */
  private static List<Section> changes(KeptRun run, PlanSnapshot now, String whose) {
    PlanRun then = run.record().main();
    Optional<ExecutablePlan> whole = now.executable();
    boolean same =
        whole
            .filter(plan -> plan.localIterations() == then.localIterations())
            .map(plan -> Math.abs(plan.executed().roundDelayS() / then.plannedRoundS() - 1))
            .filter(deviation -> deviation <= SAME_PLAN)
            .isPresent();
    boolean fixed = now.project().training().localIterations() != null;
    if (same || fixed) {
      return List.of();
    }
    return List.of(
        new Section(
            "Another plan now" + whose,
            List.of(
                new Block.Text(
                    "The run was trained with %d local iterations in %s a round. This program plans otherwise: other plug-ins are installed, or its version differs. The tables of the plan are of now."
                        .formatted(then.localIterations(), Numbers.delay(then.plannedRoundS()))))));
  }
}
