package org.fedsllm.app.run;

import java.util.OptionalInt;
import org.fedsllm.app.optimize.PlanEntry;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.execution.ExecutablePlan;
import org.fedsllm.optimizer.execution.ExecutablePlanner;

/**
 * From a solved project to what its training executes (EQ-17). Pure and thread-safe.
 *
 * <p>Both the plan and equal shares run the whole number of local iterations that suits them best,
 * unless the project fixes it for both.
 */
public final class TrainingPlanner {

  /** What the plan with equal shares is called. */
  public static final String EQUAL_BANDWIDTH = "equal bandwidth";

  private final ExecutablePlanner executable = new ExecutablePlanner();

  /**
   * The two plans of {@code snapshot}'s project.
   *
   * @throws IllegalArgumentException if there is no plan to train by; the message is for the user
   */
  public TimedPlans plan(PlanSnapshot snapshot) {
    requireTrainable(snapshot);
    OptionalInt fixed =
        snapshot
            .project()
            .trainable()
            .map(TrainingSpec::fixedLocalIterations)
            .orElse(OptionalInt.empty());
    return fixed.isPresent() ? fixed(snapshot, fixed.getAsInt()) : best(snapshot);
  }

  private static void requireTrainable(PlanSnapshot snapshot) {
    snapshot.models().of(snapshot.project().scenario().radio().fading()); // a plan does without
    PlanEntry main = snapshot.main();
    if (!main.result().status().complete()) {
      throw new IllegalArgumentException(
          "The project %s has no plan to train by (%s): %s"
              .formatted(snapshot.project().name(), main.name(), main.result().info().message()));
    }
    Allocation bandwidths =
        main.result()
            .allocation()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        ("The plan of \"%s\" divides the time, but training is timed by bandwidths."
                                + " Choose another optimizer to train by.")
                            .formatted(main.name())));
    if (bandwidths.design().isPresent()) {
      throw new IllegalArgumentException(
          ("The plan of \"%s\" also chooses split, rank or power."
                  + " Take its choice over into the project, then train.")
              .formatted(main.name()));
    }
  }

  private TimedPlans best(PlanSnapshot snapshot) {
    ExecutablePlan own = snapshot.executable().orElseThrow();
    ExecutablePlan equal = executable.equalBandwidth(snapshot.problem());
    Project project = snapshot.project();
    return new TimedPlans(
        new TimedPlan(
            snapshot.main().name(),
            project,
            snapshot.models(),
            own.localIterations(),
            own.executed()),
        new TimedPlan(
            EQUAL_BANDWIDTH,
            project,
            snapshot.models(),
            equal.localIterations(),
            equal.executed()));
  }

  private TimedPlans fixed(PlanSnapshot snapshot, int iterations) {
    Project project = snapshot.project();
    DelayProblem problem = snapshot.problem();
    FrequencyDivisionPlan own =
        snapshot.main().result().status() == SolveStatus.OPTIMAL
            ? executable.optimal(problem, iterations, SolveMonitor.none())
            : FrequencyDivisionPlan.of(problem, itsBandwidths(snapshot, iterations));
    FrequencyDivisionPlan equal = executable.equalBandwidth(problem, iterations);
    return new TimedPlans(
        new TimedPlan(snapshot.main().name(), project, snapshot.models(), iterations, own),
        new TimedPlan(EQUAL_BANDWIDTH, project, snapshot.models(), iterations, equal));
  }

  private static Allocation itsBandwidths(PlanSnapshot snapshot, int iterations) {
    double accuracy = snapshot.problem().convergence().localAccuracyAfter(iterations);
    return snapshot.allocation().orElseThrow().withLocalAccuracy(accuracy);
  }
}
