package org.fedsllm.app.channel;

import org.fedsllm.app.parameter.ParameterSlot;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.PluggedFading;

/** The values given to a plug-in's fading, while the project asks for one. */
final class FadingSlot implements ParameterSlot {

  @Override
  public Object value(Project project, Parameter parameter) {
    return RadioEdits.radio(project).fading() instanceof PluggedFading plugged
        ? plugged.parameters().valueOf(parameter)
        : null;
  }

  @Override
  public Project with(Project project, Parameter parameter, Object value) {
    if (!(RadioEdits.radio(project).fading() instanceof PluggedFading plugged)) {
      return project;
    }
    ParameterValues changed = plugged.parameters().with(parameter.key(), value);
    return RadioEdits.withRadio(
        project, radio -> radio.withFading(new PluggedFading(plugged.id(), changed)));
  }
}
