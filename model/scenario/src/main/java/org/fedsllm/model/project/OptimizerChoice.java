package org.fedsllm.model.project;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.fedsllm.model.unit.Check;

/**
 * An optimizer by its id, with the values given to its parameters; the others keep their defaults.
 *
 * @param parameters numbers, truth values or words by the parameter's key
 */
public record OptimizerChoice(String id, Map<String, Object> parameters) {
  public OptimizerChoice {
    Check.named("id", id, "of an optimizer");
    parameters =
        parameters == null
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<>(parameters)); // one order in every file
    parameters.forEach(OptimizerChoice::requireScalar);
  }

  /** The optimizer with its defaults. */
  public static OptimizerChoice of(String id) {
    return new OptimizerChoice(id, Map.of());
  }

  private static void requireScalar(String key, Object value) {
    if (!(value instanceof Number || value instanceof Boolean || value instanceof String)) {
      throw new IllegalArgumentException(
          "The parameter %s (%s) of an optimizer must be a number, true, false or a word."
              .formatted(key, value));
    }
  }
}
