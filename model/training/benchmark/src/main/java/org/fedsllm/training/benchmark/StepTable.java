package org.fedsllm.training.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Steps over the split and without in turn, for a machine that is not quiet: what slows one slows
 * the other. Prints medians of tokens per second, and of CPU time, which other work blurs less.
 */
public final class StepTable {
  private static final int WARM_UP = 3;

  private StepTable() {}

  /**
   * @param arguments names of models, then the number of steps to measure
   */
  public static void main(String[] arguments) {
    int count = Integer.parseInt(arguments[arguments.length - 1]);
    System.out.printf(
        Locale.ROOT,
        "%-12s %10s %10s %8s %14s %14s%n",
        "model",
        "split",
        "unsplit",
        "ratio",
        "split CPU",
        "unsplit CPU");
    for (String name : Arrays.copyOf(arguments, arguments.length - 1)) {
      measure(BenchmarkModel.valueOf(name), count);
    }
  }

  private static void measure(BenchmarkModel model, int count) {
    List<Sample> split = new ArrayList<>();
    List<Sample> unsplit = new ArrayList<>();
    try (TrainingSteps steps = new TrainingSteps(model)) {
      for (int i = -WARM_UP; i < count; i++) {
        Sample one = Sample.of(() -> tokens(model, steps.split()));
        Sample other = Sample.of(() -> tokens(model, steps.unsplit()));
        if (i >= 0) {
          split.add(one);
          unsplit.add(other);
        }
      }
    }
    double a = Sample.median(split, Sample::tokensPerWallSecond);
    double b = Sample.median(unsplit, Sample::tokensPerWallSecond);
    System.out.printf(
        Locale.ROOT,
        "%-12s %10.0f %10.0f %8.3f %14.0f %14.0f%n",
        model,
        a,
        b,
        a / b,
        Sample.median(split, Sample::tokensPerCpuSecond),
        Sample.median(unsplit, Sample::tokensPerCpuSecond));
  }

  private static long tokens(BenchmarkModel model, double loss) {
    Sample.finite(loss);
    return model.tokensPerStep();
  }
}
