package org.fedsllm.training.benchmark;

import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fedsllm.training.benchmark.Pair.Way;

/**
 * Training with and without each optimisation, as a table in Markdown and CSV. Both ways of a row
 * run in turn in one process, the first of them changing every time, so that whatever else the
 * machine does falls on both; speeds are medians, ratios medians of the pairs. Peak memory is that
 * of a process that takes two steps in one way only.
 */
public final class OptimisationTable {
  private static final Path FOLDER = Path.of("target");
  private static final int WARM_UP = 1;
  private static final int REPETITIONS = 7;
  private static final int REPETITIONS_SLOW = 3;

  private OptimisationTable() {}

  /**
   * @param arguments the pairs of a row, if not the usual number, then names of {@link
   *     Comparison}s, none for all; started again by itself with {@code peak}, a name, and {@code
   *     with} or {@code without}
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 3 && arguments[0].equals(PeakMemory.COMMAND)) {
      PeakMemory.print(Comparison.valueOf(arguments[1]), arguments[2]);
      return;
    }
    boolean counted = arguments.length > 0 && arguments[0].matches("[1-9]\\d*");
    List<Comparison> chosen =
        Arrays.stream(arguments).skip(counted ? 1 : 0).map(Comparison::valueOf).toList();
    List<ComparedSpeed> rows = new ArrayList<>();
    for (Comparison comparison : chosen.isEmpty() ? List.of(Comparison.values()) : chosen) {
      int usual = comparison.slow() ? REPETITIONS_SLOW : REPETITIONS;
      rows.add(measure(comparison, counted ? Integer.parseInt(arguments[0]) : usual));
    }
    write("optimisations.csv", ComparedSpeed.csv(rows));
    String table = ComparedSpeed.markdown(rows);
    write("optimisations.md", table);
    System.out.println(table);
  }

  private static void write(String name, String text) throws IOException {
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(name), text);
  }

  private static ComparedSpeed measure(Comparison comparison, int repetitions) throws IOException {
    List<Sample> with = new ArrayList<>();
    List<Sample> without = new ArrayList<>();
    Way one;
    Way other;
    try (Pair pair = comparison.open()) {
      one = pair.with();
      other = pair.without();
      for (int i = -WARM_UP; i < repetitions; i++) {
        boolean inOrder = i % 2 == 0;
        Sample first = take(inOrder ? one : other);
        Sample second = take(inOrder ? other : one);
        if (i >= 0) {
          with.add(inOrder ? first : second);
          without.add(inOrder ? second : first);
        }
      }
    }
    return new ComparedSpeed(
        comparison.title(),
        ComparedSpeed.Side.of(one.label(), with, PeakMemory.measure(comparison, PeakMemory.WITH)),
        ComparedSpeed.Side.of(
            other.label(), without, PeakMemory.measure(comparison, PeakMemory.WITHOUT)),
        ComparedSpeed.ratio(with, without, Sample::tokensPerWallSecond),
        ComparedSpeed.ratio(with, without, Sample::tokensPerCpuSecond));
  }

  static Sample take(Way way) {
    JniUtils.setNumThreads(way.threads());
    return Sample.of(way.work());
  }
}
