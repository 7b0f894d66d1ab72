package org.fedsllm.optimizer.plugin;

import java.util.function.Function;
import org.fedsllm.model.parameter.ParameterValues;
import org.fedsllm.model.radio.PathLoss;
import org.fedsllm.model.radio.PathLossProvider;
import org.fedsllm.optimizer.guard.RadioGuard;

/** A plug-in's path loss, guarded. */
final class PluginPathLoss extends Introduced implements PathLossProvider {
  private final RadioGuard guard;
  private final Function<ParameterValues, PathLoss> maker;

  PluginPathLoss(
      Introduction introduction, RadioGuard guard, Function<ParameterValues, PathLoss> maker) {
    super(introduction);
    this.guard = guard;
    this.maker = maker;
  }

  @Override
  public PathLoss create(ParameterValues values) {
    return guard.pathLoss(() -> maker.apply(values));
  }
}
