package org.fedsllm.app.charts;

import java.util.function.ToDoubleFunction;
import org.fedsllm.model.run.RoundRecord;

/** What the vertical axis of a training's curve counts, on held-out text. */
public enum TrainingMeasure {
  PERPLEXITY("", "perplexity of held-out text", "perplexity", RoundRecord::perplexity),
  LOSS("-loss", "loss on held-out text [nat/token]", "loss", RoundRecord::evaluationLoss);

  private final String idPart;
  private final String label;
  private final String word;
  private final ToDoubleFunction<RoundRecord> value;

  TrainingMeasure(String idPart, String label, String word, ToDoubleFunction<RoundRecord> value) {
    this.idPart = idPart;
    this.label = label;
    this.word = word;
    this.value = value;
  }

  /** What it adds to the id of a figure; nothing for what is usual. */
  String idPart() {
    return idPart;
  }

  /** The axis' name with its unit. */
  String label() {
    return label;
  }

  /** For the middle of a sentence. */
  String word() {
    return word;
  }

  double of(RoundRecord round) {
    return value.applyAsDouble(round);
  }
}
