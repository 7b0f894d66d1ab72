package org.fedsllm.app.training;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.fedsllm.app.control.Numbers;
import org.fedsllm.model.run.Attendance;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.model.scenario.Client;

/** Says in words how a run went. */
final class TrainWords {
  private static final int MOST_LINES = 20;

  private TrainWords() {}

  /** How the run ended and what it is called, for a notice. */
  static String end(TrainingState state) {
    return verdict(state) + " Kept as " + state.name() + ".";
  }

  private static String verdict(TrainingState state) {
    return switch (state.phase()) {
      case TRAINING, FINISHED -> "Training finished. " + result(state);
      case CANCELLED -> "Training stopped. " + result(state);
      case DIVERGED ->
          "Training stopped. "
              + state.divergence().orElse("A loss was not finite. Try a smaller learning rate.");
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

  /** How far it is: "round 7 of 40". */
  static String soFar(TrainingState state, boolean paused) {
    String where =
        "round %d of %d".formatted(state.finishedRounds(), state.project().training().rounds());
    return switch (state.phase()) {
      case TRAINING -> paused ? "paused, " + where : where;
      case FINISHED -> where;
      case CANCELLED -> "stopped, " + where;
      case DIVERGED -> "diverged, " + where;
    };
  }

  /** For the project tree: "training 7/40". */
  static String live(TrainingState state, boolean paused) {
    return "%s %d/%d"
        .formatted(
            paused ? "paused" : "training",
            state.finishedRounds(),
            state.project().training().rounds());
  }

  /** What happens to {@code state}, which goes on, when the program ends. */
  static String leaving(TrainingState state) {
    String where =
        state == null
            ? "A training is about to begin."
            : "%s is at round %d of %d."
                .formatted(
                    state.name(), state.finishedRounds(), state.project().training().rounds());
    return where
        + " If you quit now, its finished rounds are kept, and “Resume run…” goes on from them.";
  }

  /** What crossed a link, beside what was predicted where that is another number. */
  static String bytes(long counted, long predicted) {
    String words = Numbers.withUnit(counted, "B");
    return counted == predicted ? words : words + ", not " + Numbers.withUnit(predicted, "B");
  }

  /** The planned local accuracy and a bound of what was reached, over all rounds. */
  static String localAccuracy(TrainingState state) {
    String planned = Numbers.brief(state.plans().plan().plan().localAccuracy()) + " planned";
    OptionalDouble ratio =
        state.rounds().stream()
            .flatMap(round -> round.expected().stream())
            .flatMapToDouble(round -> round.measuredLossRatio().stream())
            .average();
    return ratio.isPresent() ? planned + ", ≤ " + Numbers.brief(ratio.getAsDouble()) : planned;
  }

  /** Who took part in the last round, for example "6 of 8". */
  static String tookPart(TrainingState state) {
    int clients = state.project().scenario().clients().size();
    return state
        .last()
        .filter(round -> round.round() > 0)
        .map(
            round ->
                round
                    .absences()
                    .map(who -> "%d of %d".formatted(who.merged().size(), clients))
                    .orElse("all " + clients))
        .orElse("");
  }

  /** A line for each of the newest rounds that somebody missed. */
  static String absences(TrainingState state) {
    List<String> lines =
        state.rounds().stream()
            .filter(round -> round.absences().isPresent())
            .map(round -> "round %d: %s".formatted(round.round(), missing(state, round)))
            .toList();
    return lines.isEmpty()
        ? "Everyone took part in every round."
        : String.join("\n", lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()));
  }

  private static String missing(TrainingState state, RoundRecord round) {
    Attendance who = round.absences().orElseThrow();
    List<String> undrawn =
        state.project().scenario().clients().stream()
            .map(Client::id)
            .filter(id -> !who.drawn(id))
            .toList();
    List<String> parts = new ArrayList<>();
    add(parts, undrawn, "not drawn");
    add(parts, who.dropped(), "dropped out");
    add(parts, who.late(), "late");
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, List<String> ids, String why) {
    if (!ids.isEmpty()) {
      parts.add(String.join(", ", ids) + " " + why);
    }
  }

  /** Whether the counted bytes are those of the delay model, link by link. */
  static String agreement(LinkBytes counted, LinkBytes modelled) {
    if (counted.equals(modelled)) {
      return "equal ✓";
    }
    return "differs by " + Numbers.withUnit(counted.total() - modelled.total(), "B");
  }
}
