package org.fedsllm.optimizer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.ParameterValues;

/**
 * How one optimization is to run: values of declared parameters, and a plan to start from.
 * Immutable.
 *
 * @param values parameter values by key, as read from a file or a form; what is absent has its
 *     default
 * @param start the allocation of an earlier, similar problem, if there is one; it may speed the
 *     search up and never changes what is optimal
 */
public record OptimizerSettings(Map<String, Object> values, Optional<Allocation> start) {
  private static final OptimizerSettings DEFAULTS =
      new OptimizerSettings(Map.of(), Optional.empty());

  public OptimizerSettings {
    values = Map.copyOf(values);
  }

  /** Every parameter at its default, no start. */
  public static OptimizerSettings defaults() {
    return DEFAULTS;
  }

  public static OptimizerSettings of(Map<String, Object> values) {
    return new OptimizerSettings(values, Optional.empty());
  }

  public OptimizerSettings with(String key, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(values);
    changed.put(key, value);
    return new OptimizerSettings(changed, start);
  }

  public OptimizerSettings startingFrom(Allocation allocation) {
    return new OptimizerSettings(values, Optional.of(allocation));
  }

  /** The value of {@code parameter}, checked, or its default. */
  public double get(Parameter.Real parameter) {
    return parameters().get(parameter);
  }

  /** The value of {@code parameter}, checked, or its default. */
  public int get(Parameter.Whole parameter) {
    return parameters().get(parameter);
  }

  /** The value of {@code parameter}, checked, or its default. */
  public boolean get(Parameter.Switch parameter) {
    return parameters().get(parameter);
  }

  /** The value of {@code parameter}, checked, or its default. */
  public String get(Parameter.Choice parameter) {
    return parameters().get(parameter);
  }

  /**
   * Checks that every value belongs to one of {@code parameters} and fits it.
   *
   * @throws IllegalArgumentException naming the parameter, the value and the cure
   */
  public OptimizerSettings checkedAgainst(Collection<? extends Parameter> parameters) {
    parameters().checkedAgainst(parameters, "The optimizer");
    return this;
  }

  private ParameterValues parameters() {
    return new ParameterValues(values);
  }
}
