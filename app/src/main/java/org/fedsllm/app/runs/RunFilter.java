package org.fedsllm.app.runs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keeps the runs whose line has all of some words, in any order and in capitals or not. */
final class RunFilter implements Predicate<KeptRun> {
  private final List<String> words;

  /**
   * @param typed words with spaces between them; none keep all runs
   */
  RunFilter(String typed) {
    words =
        Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
  }

  @Override
  public boolean test(KeptRun run) {
    return words.stream().allMatch(line(run)::contains);
  }

  private static String line(KeptRun run) {
    return Stream.concat(
            Stream.of(
                run.name(),
                run.record().provenance().startedAt(),
                "seed " + run.record().provenance().seed(),
                run.record().main().plan(),
                RunWords.end(run.record().main()),
                run.labels().note()),
            run.labels().tags().stream())
        .reduce("", (all, next) -> all + " " + next)
        .toLowerCase(Locale.ROOT);
  }
}
