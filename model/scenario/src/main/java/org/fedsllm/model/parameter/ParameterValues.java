package org.fedsllm.model.parameter;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values given to declared parameters, as read from a file or a form; a parameter without one has
 * its default. Immutable.
 *
 * @param byKey numbers, truth values or words by the parameter's key, in the order of the keys
 */
public record ParameterValues(@JsonValue Map<String, Object> byKey) {

  /** Every parameter at its default. */
  public static final ParameterValues DEFAULTS = new ParameterValues(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ParameterValues {
    byKey = Collections.unmodifiableMap(new TreeMap<>(byKey)); // one order in every file
    byKey.forEach(ParameterValues::requireScalar);
  }

  public ParameterValues with(String key, Object value) {
    Map<String, Object> changed = new TreeMap<>(byKey);
    changed.put(key, value);
    return new ParameterValues(changed);
  }

  /** With {@code key} at its default again. */
  public ParameterValues without(String key) {
    Map<String, Object> changed = new TreeMap<>(byKey);
    changed.remove(key);
    return new ParameterValues(changed);
  }

  /** The value of {@code parameter}, checked, or its default. */
  public double get(Parameter.Real parameter) {
    return parameter.checked(valueOf(parameter));
  }

  /** The value of {@code parameter}, checked, or its default. */
  public int get(Parameter.Whole parameter) {
    return parameter.checked(valueOf(parameter));
  }

  /** The value of {@code parameter}, checked, or its default. */
  public boolean get(Parameter.Switch parameter) {
    return parameter.checked(valueOf(parameter));
  }

  /** The value of {@code parameter}, checked, or its default. */
  public String get(Parameter.Choice parameter) {
    return parameter.checked(valueOf(parameter));
  }

  /** The value of {@code parameter} as it was given, unchecked, or its default. */
  public Object valueOf(Parameter parameter) {
    return byKey.getOrDefault(parameter.key(), parameter.defaultValue());
  }

  /**
   * Checks that every value belongs to one of {@code parameters} and fits it.
   *
   * @param owner whose parameters they are, such as {@code "The optimizer"}
   * @throws IllegalArgumentException naming the parameter, the value and the cure
   */
  public ParameterValues checkedAgainst(Collection<? extends Parameter> parameters, String owner) {
    byKey.forEach(
        (key, value) ->
            parameters.stream()
                .filter(parameter -> parameter.key().equals(key))
                .findAny()
                .orElseThrow(() -> unknown(key, parameters, owner))
                .checked(value));
    return this;
  }

  private static IllegalArgumentException unknown(
      String key, Collection<? extends Parameter> parameters, String owner) {
    String keys = parameters.stream().map(Parameter::key).collect(Collectors.joining(", "));
    String cure = keys.isEmpty() ? "It has none." : "Maybe you meant one of " + keys + ".";
    return new IllegalArgumentException("%s has no parameter %s. %s".formatted(owner, key, cure));
  }

  private static void requireScalar(String key, Object value) {
    if (!(value instanceof Number || value instanceof Boolean || value instanceof String)) {
      throw new IllegalArgumentException(
          "The parameter %s (%s) must be a number, true, false or a word.".formatted(key, value));
    }
  }
}
