package org.fedsllm.app.optimize;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fedsllm.optimizer.Plan;

/**
 * One optimizer in the comparison.
 *
 * @param id of the optimizer
 * @param name for people
 * @param role what the project uses it for
 * @param entry its answer; empty where it was not asked
 * @param reduction against unoptimised; empty without a finite delay
 */
public record ComparisonRow(
    String id, String name, Role role, Optional<PlanEntry> entry, OptionalDouble reduction) {

  /** What a project can use an optimizer for. */
  public enum Role {
    /** It makes the plan that training follows. */
    PLAN,
    /** The plan is compared with it. */
    REFERENCE,
    /** It was not asked. */
    UNUSED
  }

  /** The plan it found, if it was asked and found one. */
  public Optional<Plan> plan() {
    return entry.flatMap(answer -> answer.result().plan());
  }
}
