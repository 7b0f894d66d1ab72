package org.fedsllm.app.run;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.fedsllm.app.optimize.DesignChoice;
import org.fedsllm.app.optimize.LockedProblem;
import org.fedsllm.app.optimize.PlanEntry;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.execution.ExecutablePlan;
import org.fedsllm.optimizer.execution.ExecutablePlanner;

/**
 * From a solved project to what its training executes (EQ-17). Pure and thread-safe.
 *
 * <p>A plan that chose split and rank for all clients is trained by as it is: the model is cut and
 * adapted so, and equal shares are laid beside it for the same model.
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
   * @throws NoPlanException if the optimizer found no plan
   * @throws IllegalArgumentException if there is a plan that cannot be trained by; the message is
   *     for the user
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
      throw new NoPlanException(
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
    if (snapshot.execution().isEmpty()) {
      throw new IllegalArgumentException(
          ("The plan of \"%s\" gives clients different splits or ranks (%s), but training runs the"
                  + " project's. Use this split and rank first, or choose another optimizer.")
              .formatted(
                  main.name(),
                  DesignChoice.of(snapshot.problem(), bandwidths)
                      .map(DesignChoice::words)
                      .orElse("none has an end")));
    }
  }

  private TimedPlans best(PlanSnapshot snapshot) {
    ExecutablePlan own = snapshot.executable().orElseThrow();
    ExecutablePlan equal = executable.equalBandwidth(cut(snapshot));
    return timed(
        snapshot, own.localIterations(), own.executed(), equal.localIterations(), equal.executed());
  }

  private TimedPlans fixed(PlanSnapshot snapshot, int iterations) {
    Allocation found = snapshot.allocation().orElseThrow();
    LockedProblem locked = snapshot.locked();
    FrequencyDivisionPlan own =
        snapshot.main().result().provedFastest()
            ? locked.restored(
                executable.optimal(
                    locked.remaining(), design(snapshot), iterations, SolveMonitor.none()))
            : executable.keepingBandwidths(snapshot.problem(), found, iterations);
    FrequencyDivisionPlan equal = executable.equalBandwidth(cut(snapshot), iterations);
    return timed(snapshot, iterations, own, iterations, equal);
  }

  /**
   * Both plans train the same model: equal shares of the bandwidth at the plan's split and rank.
   */
  private static TimedPlans timed(
      PlanSnapshot snapshot,
      int iterations,
      FrequencyDivisionPlan own,
      int equalIterations,
      FrequencyDivisionPlan equal) {
    Project project = snapshot.project();
    FrequencyDivisionPlan alike =
        FrequencyDivisionPlan.of(
            snapshot.problem(), equal.bandwidths().withDesign(atFullPower(snapshot)));
    return new TimedPlans(
        new TimedPlan(snapshot.main().name(), project, snapshot.models(), iterations, own),
        new TimedPlan(EQUAL_BANDWIDTH, project, snapshot.models(), equalIterations, alike),
        trained(snapshot));
  }

  /** The project with the split and rank that the plan is made for. */
  private static Project trained(PlanSnapshot snapshot) {
    Project project = snapshot.project();
    return snapshot
        .allocation()
        .flatMap(found -> DesignChoice.of(snapshot.problem(), found))
        .map(choice -> choice.use().change().apply(project))
        .orElse(project);
  }

  /** The problem under the plan's split and rank. */
  private static DelayProblem cut(PlanSnapshot snapshot) {
    return snapshot.problem().under(atFullPower(snapshot));
  }

  private static Design atFullPower(PlanSnapshot snapshot) {
    Design design = design(snapshot);
    return Design.of(IntStream.range(0, design.size()).map(design::candidate).toArray());
  }

  private static Design design(PlanSnapshot snapshot) {
    return snapshot
        .allocation()
        .flatMap(Allocation::design)
        .orElseGet(() -> Design.uniform(snapshot.problem().size(), Design.OWN));
  }
}
