package org.fedsllm.app.channel;

import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.PathLossSpec;
import org.fedsllm.model.radio.UrbanPathLoss;
import org.fedsllm.model.radio.UrbanPathLoss.Environment;

/** The path-loss models as one chooses them; each starts with its source's usual numbers. */
enum PathLossChoice {
  LOG_DISTANCE("log-distance", LogDistancePathLoss.MACRO_CELL),
  MACRO_SIGHT("UMa, in sight", urban(Environment.MACRO_CELL, true, 25)),
  MACRO_OBSTRUCTED("UMa, obstructed", urban(Environment.MACRO_CELL, false, 25)),
  STREET_SIGHT("UMi, in sight", urban(Environment.STREET_CANYON, true, 10)),
  STREET_OBSTRUCTED("UMi, obstructed", urban(Environment.STREET_CANYON, false, 10));

  private static final double CARRIER_HZ = 2e9;
  private static final double STREET_LEVEL_M = 1.5;

  private final String words;
  private final PathLossSpec usual;

  PathLossChoice(String words, PathLossSpec usual) {
    this.words = words;
    this.usual = usual;
  }

  String words() {
    return words;
  }

  PathLossSpec usual() {
    return usual;
  }

  /** The choice that {@code model} belongs to; {@code null} for a model of a plug-in. */
  static PathLossChoice of(PathLossSpec model) {
    if (model instanceof LogDistancePathLoss) {
      return LOG_DISTANCE;
    }
    if (!(model instanceof UrbanPathLoss urban)) {
      return null;
    }
    if (urban.environment() == Environment.MACRO_CELL) {
      return urban.lineOfSight() ? MACRO_SIGHT : MACRO_OBSTRUCTED;
    }
    return urban.lineOfSight() ? STREET_SIGHT : STREET_OBSTRUCTED;
  }

  private static PathLossSpec urban(Environment environment, boolean lineOfSight, double heightM) {
    return new UrbanPathLoss(environment, lineOfSight, CARRIER_HZ, heightM, STREET_LEVEL_M);
  }
}
