package org.fedsllm.model.radio;

import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.unit.Check;

/**
 * A plug-in's fading by its id, with the values given to its parameters. Data only: a project that
 * asks for it can be read and written without the plug-in.
 */
public record PluggedFading(String id, ParameterValues parameters) implements FadingSpec {
  public PluggedFading {
    Check.named("id", id, "of the fading");
    parameters = parameters == null ? ParameterValues.DEFAULTS : parameters;
  }

  /** The model with its defaults. */
  public static PluggedFading of(String id) {
    return new PluggedFading(id, ParameterValues.DEFAULTS);
  }
}
