package org.fedsllm.app.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.session.Edit;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;

/** Edits of who makes the plan and who is compared with it. */
public final class PlanEdits {
  private PlanEdits() {}

  /**
   * Lets the optimizer {@code id} make the plan, with the parameters it has; the one before becomes
   * a reference.
   *
   * @param name of the optimizer, for people
   */
  public static Edit planWith(String id, String name) {
    return new Edit(
        "Plan with " + name,
        project -> {
          PlanSpec before = project.plan();
          if (before.optimizer().id().equals(id)) {
            return project;
          }
          OptimizerChoice chosen = reference(before, id).orElseGet(() -> OptimizerChoice.of(id));
          List<OptimizerChoice> references = new ArrayList<>(before.references());
          references.remove(chosen);
          references.add(0, before.optimizer());
          return project.withPlan(before.withOptimizers(chosen, references));
        });
  }

  /** Adds the optimizer {@code id} to the references, or takes it away. */
  static Edit compareWith(String id, String name, boolean compared) {
    return new Edit(
        (compared ? "Compare with " : "Do not compare with ") + name,
        project -> {
          PlanSpec before = project.plan();
          if (compared == reference(before, id).isPresent()) {
            return project;
          }
          List<OptimizerChoice> references = new ArrayList<>(before.references());
          if (compared) {
            references.add(OptimizerChoice.of(id));
          } else {
            references.removeIf(choice -> choice.id().equals(id));
          }
          return project.withPlan(before.withOptimizers(before.optimizer(), references));
        });
  }

  private static Optional<OptimizerChoice> reference(PlanSpec spec, String id) {
    return spec.references().stream().filter(choice -> choice.id().equals(id)).findFirst();
  }
}
