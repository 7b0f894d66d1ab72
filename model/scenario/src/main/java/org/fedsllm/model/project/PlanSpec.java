package org.fedsllm.model.project;

import java.util.List;
import org.fedsllm.model.unit.Check;

/**
 * Which optimizer makes the plan and which ones it is compared with.
 *
 * @param optimizer makes the plan that training follows
 * @param references compared with it, in the order of the charts
 */
public record PlanSpec(OptimizerChoice optimizer, List<OptimizerChoice> references) {
  public PlanSpec {
    Check.present("optimizer", optimizer, "of the plan");
    references = references == null ? List.of() : List.copyOf(references);
  }
}
