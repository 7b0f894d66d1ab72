package org.fedsllm.app.parameter;

import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.project.Project;

/** Where in a project the values of some provider's parameters are. */
public interface ParameterSlot {

  /** The value of {@code parameter}, its default if none is given. */
  Object value(Project project, Parameter parameter);

  /**
   * {@code project} with another value, which the parameter has checked; unchanged if it has no
   * such slot (any more).
   */
  Project with(Project project, Parameter parameter, Object value);
}
