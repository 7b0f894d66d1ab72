package org.fedsllm.app.channel;

import java.util.List;
import java.util.stream.Stream;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.PathLossSpec;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioModels;
import org.fedsllm.model.radio.UrbanPathLoss;
import org.fedsllm.model.radio.UrbanPathLoss.Environment;

/**
 * A path-loss model as one chooses it, built in or of a plug-in.
 *
 * @param usual the model with its source's usual numbers, or a plug-in's with its defaults
 */
record PathLossChoice(String words, PathLossSpec usual) {
  private static final double CARRIER_HZ = 2e9;
  private static final double STREET_LEVEL_M = 1.5;

  static final PathLossChoice LOG_DISTANCE =
      new PathLossChoice("log-distance", LogDistancePathLoss.MACRO_CELL);
  static final PathLossChoice MACRO_SIGHT =
      new PathLossChoice("UMa, in sight", urban(Environment.MACRO_CELL, true, 25));
  static final PathLossChoice MACRO_OBSTRUCTED =
      new PathLossChoice("UMa, obstructed", urban(Environment.MACRO_CELL, false, 25));
  static final PathLossChoice STREET_SIGHT =
      new PathLossChoice("UMi, in sight", urban(Environment.STREET_CANYON, true, 10));
  static final PathLossChoice STREET_OBSTRUCTED =
      new PathLossChoice("UMi, obstructed", urban(Environment.STREET_CANYON, false, 10));

  private static final List<PathLossChoice> BUILT_IN =
      List.of(LOG_DISTANCE, MACRO_SIGHT, MACRO_OBSTRUCTED, STREET_SIGHT, STREET_OBSTRUCTED);

  /** All there are, the built-in ones first. */
  static List<PathLossChoice> among(RadioModels models) {
    return Stream.concat(
            BUILT_IN.stream(),
            models.pathLosses().stream().map(provider -> plugged(provider.id(), models)))
        .toList();
  }

  /** The choice that {@code model} belongs to. */
  static PathLossChoice of(PathLossSpec model, RadioModels models) {
    if (model instanceof PluggedPathLoss plugged) {
      return plugged(plugged.id(), models);
    }
    if (!(model instanceof UrbanPathLoss urban)) {
      return LOG_DISTANCE;
    }
    if (urban.environment() == Environment.MACRO_CELL) {
      return urban.lineOfSight() ? MACRO_SIGHT : MACRO_OBSTRUCTED;
    }
    return urban.lineOfSight() ? STREET_SIGHT : STREET_OBSTRUCTED;
  }

  private static PathLossChoice plugged(String id, RadioModels models) {
    String name = models.pathLoss(id).map(provider -> provider.name()).orElse(id);
    return new PathLossChoice(name, PluggedPathLoss.of(id));
  }

  private static PathLossSpec urban(Environment environment, boolean lineOfSight, double heightM) {
    return new UrbanPathLoss(environment, lineOfSight, CARRIER_HZ, heightM, STREET_LEVEL_M);
  }
}
