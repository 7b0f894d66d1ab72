package org.fedsllm.app.channel;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.fedsllm.app.parameter.ParameterSlot;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.PluggedFading;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioSpec;

/** The values given to a plug-in's radio model, while the project asks for one. */
final class PluggedSlot implements ParameterSlot {
  private final Function<RadioSpec, Optional<ParameterValues>> read;
  private final BiFunction<RadioSpec, ParameterValues, RadioSpec> write;

  private PluggedSlot(
      Function<RadioSpec, Optional<ParameterValues>> read,
      BiFunction<RadioSpec, ParameterValues, RadioSpec> write) {
    this.read = read;
    this.write = write;
  }

  static PluggedSlot pathLoss() {
    return new PluggedSlot(
        radio -> asked(radio.pathLoss(), PluggedPathLoss.class).map(PluggedPathLoss::parameters),
        (radio, values) ->
            asked(radio.pathLoss(), PluggedPathLoss.class)
                .map(model -> radio.withPathLoss(new PluggedPathLoss(model.id(), values)))
                .orElse(radio));
  }

  static PluggedSlot fading() {
    return new PluggedSlot(
        radio -> asked(radio.fading(), PluggedFading.class).map(PluggedFading::parameters),
        (radio, values) ->
            asked(radio.fading(), PluggedFading.class)
                .map(model -> radio.withFading(new PluggedFading(model.id(), values)))
                .orElse(radio));
  }

  @Override
  public Object value(Project project, Parameter parameter) {
    return read.apply(RadioEdits.radio(project))
        .map(values -> values.valueOf(parameter))
        .orElse(null);
  }

  @Override
  public Project with(Project project, Parameter parameter, Object value) {
    return read.apply(RadioEdits.radio(project))
        .map(values -> values.with(parameter.key(), value))
        .map(changed -> RadioEdits.withRadio(project, radio -> write.apply(radio, changed)))
        .orElse(project);
  }

  private static <T> Optional<T> asked(Object model, Class<T> plugged) {
    return plugged.isInstance(model) ? Optional.of(plugged.cast(model)) : Optional.empty();
  }
}
