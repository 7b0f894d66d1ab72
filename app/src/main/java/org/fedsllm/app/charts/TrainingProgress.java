package org.fedsllm.app.charts;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.fedsllm.model.run.RoundRecord;

/** What the horizontal axis of a training's curve counts. */
public enum TrainingProgress {
  SIMULATED_TIME("", "simulated time [s]", "s", RoundRecord::simulatedS, false),
  ROUNDS("-rounds", "global rounds", "rounds", RoundRecord::round, false),
  /** Local iterations one after another: what a client computed that missed no round. */
  STEPS("-steps", "steps of a client", "steps", RoundRecord::localIterations, true),
  WALL_TIME("-wall", "wall time [s]", "s", RoundRecord::wallS, false),
  BYTES("-bytes", "bytes over all links [MB]", "MB", round -> round.bytes().total() / 1e6, true);

  private final String idPart;
  private final String label;
  private final String unit;
  private final ToDoubleFunction<RoundRecord> value;
  private final boolean perRound;

  TrainingProgress(
      String idPart,
      String label,
      String unit,
      ToDoubleFunction<RoundRecord> value,
      boolean perRound) {
    this.idPart = idPart;
    this.label = label;
    this.unit = unit;
    this.value = value;
    this.perRound = perRound;
  }

  /** What it adds to the id of a figure; nothing for what is usual. */
  String idPart() {
    return idPart;
  }

  /** The axis' name with its unit. */
  String label() {
    return label;
  }

  /** The unit alone. */
  String unit() {
    return unit;
  }

  /** Whether it only takes whole values. */
  boolean counts() {
    return this == ROUNDS || this == STEPS;
  }

  /** How far the run was at the end of each of {@code rounds}, which start at round 0. */
  double[] along(List<RoundRecord> rounds) {
    double[] values = rounds.stream().mapToDouble(value).toArray();
    if (perRound) {
      for (int i = 1; i < values.length; i++) {
        values[i] += values[i - 1];
      }
    }
    return values;
  }
}
