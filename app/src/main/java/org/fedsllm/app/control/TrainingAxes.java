package org.fedsllm.app.control;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.HBox;
import org.fedsllm.app.charts.TrainingMeasure;
import org.fedsllm.app.charts.TrainingProgress;

/** What the axes of a training's curve count, to be changed while looking at it. */
public final class TrainingAxes extends HBox {

  /**
   * @param id of both fields, which add {@code -x} and {@code -y}
   */
  public TrainingAxes(
      String id,
      ObjectProperty<TrainingProgress> progress,
      ObjectProperty<TrainingMeasure> measure) {
    super(8);
    getChildren()
        .addAll(
            new SegmentField<>(
                id + "-x",
                "",
                List.of(TrainingProgress.values()),
                TrainingAxes::inWords,
                progress,
                progress::set),
            new SegmentField<>(
                id + "-y",
                "",
                List.of(TrainingMeasure.values()),
                TrainingAxes::inWords,
                measure,
                measure::set));
  }

  private static String inWords(TrainingProgress progress) {
    return switch (progress) {
      case SIMULATED_TIME -> "simulated s";
      case ROUNDS -> "rounds";
      case STEPS -> "steps";
      case WALL_TIME -> "wall s";
      case BYTES -> "bytes";
    };
  }

  private static String inWords(TrainingMeasure measure) {
    return measure == TrainingMeasure.PERPLEXITY ? "perplexity" : "loss";
  }
}
