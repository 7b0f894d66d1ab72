package org.fedsllm.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.fedsllm.model.run.AgainstPlan;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.PlanRun;
import org.fedsllm.model.run.RoundRecord;

/** What a plan promised beside what its run did, in a line of words. */
final class PlanAgainstActual {
  private PlanAgainstActual() {}

  /** Of all finished rounds, or empty where none is finished. */
  static Optional<String> of(PlanRun run) {
    List<RoundRecord> rounds =
        run.rounds().stream().filter(round -> round.expected().isPresent()).toList();
    if (rounds.isEmpty()) {
      return Optional.empty();
    }
    LinkBytes counted = LinkBytes.NONE;
    LinkBytes predicted = LinkBytes.NONE;
    for (RoundRecord round : rounds) {
      counted = counted.plus(round.bytes());
      predicted = predicted.plus(round.expected().orElseThrow().predictedBytes());
    }
    return Optional.of(payload(counted, predicted) + accuracy(run, rounds));
  }

  private static String payload(LinkBytes counted, LinkBytes predicted) {
    return counted.equals(predicted)
        ? "payloads as predicted on every link"
        : String.format(
            Locale.ROOT,
            "payloads counted (predicted) in byte: to main server %d (%d), from it %d (%d), adapters up %d (%d), down %d (%d)",
            counted.mainServerUp(),
            predicted.mainServerUp(),
            counted.mainServerDown(),
            predicted.mainServerDown(),
            counted.adaptersUp(),
            predicted.adaptersUp(),
            counted.adaptersDown(),
            predicted.adaptersDown());
  }

  private static String accuracy(PlanRun run, List<RoundRecord> rounds) {
    OptionalDouble ratio =
        rounds.stream()
            .flatMap(round -> round.expected().stream())
            .map(AgainstPlan::measuredLossRatio)
            .flatMapToDouble(OptionalDouble::stream)
            .average();
    String planned =
        String.format(Locale.ROOT, "; local accuracy planned %.3f", run.localAccuracy());
    return ratio.isPresent()
        ? planned
            + String.format(
                Locale.ROOT,
                ", last over first local loss %.3f (an upper bound of it)",
                ratio.getAsDouble())
        : planned + ", not measured with one local iteration";
  }
}
