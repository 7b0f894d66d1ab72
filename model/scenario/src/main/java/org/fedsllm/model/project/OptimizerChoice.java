package org.fedsllm.model.project;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.fedsllm.model.unit.Check;

/**
 * An optimizer by its id, with the values given to its parameters; the others keep their defaults.
 */
public record OptimizerChoice(String id, Map<String, Double> parameters) {
  public OptimizerChoice {
    Check.named("id", id, "of an optimizer");
    parameters =
        parameters == null
            ? Map.of()
            : Collections.unmodifiableMap(new TreeMap<>(parameters)); // one order in every file
  }

  /** The optimizer with its defaults. */
  public static OptimizerChoice of(String id) {
    return new OptimizerChoice(id, Map.of());
  }
}
