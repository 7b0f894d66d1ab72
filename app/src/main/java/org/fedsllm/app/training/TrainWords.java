package org.fedsllm.app.training;

import org.fedsllm.app.control.Numbers;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.RoundRecord;

/** Says in words how a run went. */
final class TrainWords {
  private TrainWords() {}

  /** How the run ended, for a notice. */
  static String end(TrainingState state) {
    return switch (state.phase()) {
      case TRAINING, FINISHED -> "Training finished. " + result(state);
      case CANCELLED -> "Training stopped. " + result(state);
      case DIVERGED ->
          "Training stopped: a loss was not finite. Try a smaller learning rate. " + result(state);
    };
  }

  /** For example "Perplexity 59.1 → 48.9 after 12 rounds". */
  static String result(TrainingState state) {
    if (state.rounds().isEmpty()) {
      return "";
    }
    RoundRecord last = state.last().orElseThrow();
    return "Perplexity %s → %s after %d %s."
        .formatted(
            Numbers.brief(state.rounds().get(0).perplexity()),
            Numbers.brief(last.perplexity()),
            last.round(),
            last.round() == 1 ? "round" : "rounds");
  }

  /** The same while it goes on: "round 7 of 40 · 61.9 → 52.1". */
  static String soFar(TrainingState state) {
    if (state.rounds().isEmpty()) {
      return "";
    }
    return "round %d of %d · %s → %s"
        .formatted(
            state.finishedRounds(),
            state.project().training().rounds(),
            Numbers.brief(state.rounds().get(0).perplexity()),
            Numbers.brief(state.last().orElseThrow().perplexity()));
  }

  /** Whether the counted bytes are those of the delay model, link by link. */
  static String agreement(LinkBytes counted, LinkBytes modelled) {
    if (counted.equals(modelled)) {
      return "equal ✓";
    }
    return "differs by " + Numbers.withUnit(counted.total() - modelled.total(), "B");
  }
}
