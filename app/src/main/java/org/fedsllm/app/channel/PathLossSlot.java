package org.fedsllm.app.channel;

import org.fedsllm.app.parameter.ParameterSlot;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.PluggedPathLoss;

/** The values given to a plug-in's path loss, while the project asks for one. */
final class PathLossSlot implements ParameterSlot {

  @Override
  public Object value(Project project, Parameter parameter) {
    return RadioEdits.radio(project).pathLoss() instanceof PluggedPathLoss plugged
        ? plugged.parameters().valueOf(parameter)
        : null;
  }

  @Override
  public Project with(Project project, Parameter parameter, Object value) {
    if (!(RadioEdits.radio(project).pathLoss() instanceof PluggedPathLoss plugged)) {
      return project;
    }
    ParameterValues changed = plugged.parameters().with(parameter.key(), value);
    return RadioEdits.withRadio(
        project, radio -> radio.withPathLoss(new PluggedPathLoss(plugged.id(), changed)));
  }
}
