package org.fedsllm.optimizer.plugin;

import java.util.function.Function;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.FadingProvider;
import org.fedsllm.optimizer.guard.RadioGuard;

/** A plug-in's fading, guarded. */
final class PluginFading extends Introduced implements FadingProvider {
  private final RadioGuard guard;
  private final Function<ParameterValues, Fading> maker;

  PluginFading(
      Introduction introduction, RadioGuard guard, Function<ParameterValues, Fading> maker) {
    super(introduction);
    this.guard = guard;
    this.maker = maker;
  }

  @Override
  public Fading create(ParameterValues values) {
    return guard.fading(() -> maker.apply(values));
  }
}
