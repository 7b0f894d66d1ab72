package org.fedsllm.app.optimize;

import java.util.HashMap;
import java.util.Map;
import org.fedsllm.app.parameter.ParameterSlot;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;

/**
 * The values of an optimizer's parameters, wherever the plan names it.
 *
 * @param optimizer its id
 */
record OptimizerSlot(String optimizer) implements ParameterSlot {

  @Override
  public Object value(Project project, Parameter parameter) {
    PlanSpec plan = project.plan();
    OptimizerChoice choice =
        plan.optimizer().id().equals(optimizer)
            ? plan.optimizer()
            : plan.references().stream()
                .filter(reference -> reference.id().equals(optimizer))
                .findFirst()
                .orElseGet(() -> OptimizerChoice.of(optimizer));
    return choice.parameters().getOrDefault(parameter.key(), parameter.defaultValue());
  }

  @Override
  public Project with(Project project, Parameter parameter, Object value) {
    PlanSpec plan = project.plan();
    return project.withPlan(
        plan.withOptimizers(
            with(plan.optimizer(), parameter, value),
            plan.references().stream()
                .map(reference -> with(reference, parameter, value))
                .toList()));
  }

  private OptimizerChoice with(OptimizerChoice choice, Parameter parameter, Object value) {
    if (!choice.id().equals(optimizer)) {
      return choice;
    }
    Map<String, Object> values = new HashMap<>(choice.parameters());
    values.put(parameter.key(), value);
    return new OptimizerChoice(optimizer, values);
  }
}
