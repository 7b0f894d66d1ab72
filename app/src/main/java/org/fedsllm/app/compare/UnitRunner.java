package org.fedsllm.app.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.run.TimedPlans;
import org.fedsllm.app.run.TrainingPlanner;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.TrainingMonitor;
import org.fedsllm.training.TrainingOutcome;
import org.fedsllm.training.TrainingPlan;
import org.fedsllm.training.TrainingSession;

/**
 * From a unit to its result: plans by the project's optimizer for the unit's own algorithm, trains,
 * and times the same training with equal bandwidth. But for the wall time the result depends on the
 * unit and the project alone, not on what was run before.
 */
public final class UnitRunner {
  private final PlanComputation computation;
  private final Path projectFolder;
  private final TrainingPlanner planner = new TrainingPlanner();

  /**
   * @param projectFolder that the project's paths are relative to
   */
  public UnitRunner(PlanComputation computation, Path projectFolder) {
    this.computation = computation;
    this.projectFolder = projectFolder;
  }

  /** The local iterations that a run of {@code project} would execute. */
  int localIterations(Project project) {
    return plans(project).plan().localIterations();
  }

  /**
   * Trains {@code unit} of {@code base}, whose local iterations are fixed, so that both plans run
   * the same training.
   */
  UnitResult run(ComparisonUnit unit, Project base, TrainingMonitor monitor) {
    Project project = unit.of(base);
    TimedPlans plans = plans(project);
    int rounds = project.trainable().map(TrainingSpec::rounds).orElseThrow();
    int localIterations = plans.plan().localIterations();
    TrainingOutcome outcome;
    try (TrainingSession session = TrainingSession.open(plans.trained(), projectFolder)) {
      outcome = session.train(new TrainingPlan(localIterations, rounds, plans.plan()), monitor);
    }
    List<RoundRecord> equal = plans.onEqualBandwidth(outcome.rounds());
    RoundRecord last = outcome.last();
    ComparisonRow row =
        new ComparisonRow(
            unit.algorithm().spelled(),
            PartitionNames.of(unit.partition()),
            unit.seed(),
            last.round(),
            localIterations,
            outcome.first().perplexity(),
            last.perplexity(),
            outcome.rounds().stream()
                .map(RoundRecord::bytes)
                .reduce(LinkBytes.NONE, LinkBytes::plus),
            last.simulatedS(),
            equal.get(equal.size() - 1).simulatedS(),
            last.wallS(),
            PlanRun.End.valueOf(outcome.end().name()));
    return new UnitResult(row, outcome.rounds());
  }

  /** References are of no use here, so they are not solved. */
  private TimedPlans plans(Project project) {
    Project alone =
        project.withPlan(project.plan().withOptimizers(project.plan().optimizer(), List.of()));
    return planner.plan(computation.solve(alone, Optional.empty()));
  }
}
