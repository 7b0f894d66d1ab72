package org.fedsllm.model.radio;

import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.unit.Check;

/**
 * A plug-in's path loss by its id, with the values given to its parameters. Data only: a project
 * that asks for it can be read and written without the plug-in.
 */
public record PluggedPathLoss(String id, ParameterValues parameters) implements PathLossSpec {
  public PluggedPathLoss {
    Check.named("id", id, "of the path loss");
    parameters = parameters == null ? ParameterValues.DEFAULTS : parameters;
  }

  /** The model with its defaults. */
  public static PluggedPathLoss of(String id) {
    return new PluggedPathLoss(id, ParameterValues.DEFAULTS);
  }
}
