package org.fedsllm.training.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * Steps over the split and without in turn, for a machine that is not quiet: what slows one slows
 * the other. Prints medians of tokens per second, and of CPU time, which other work blurs less.
 */
public final class StepTable {
  private static final int WARM_UP = 3;
  private static final double NANOS_PER_SECOND = 1e9;

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
    Sample[] split = new Sample[count];
    Sample[] unsplit = new Sample[count];
    try (TrainingSteps steps = new TrainingSteps(model)) {
      for (int i = -WARM_UP; i < count; i++) {
        Sample one = Sample.of(steps::split);
        Sample other = Sample.of(steps::unsplit);
        if (i >= 0) {
          split[i] = one;
          unsplit[i] = other;
        }
      }
    }
    Sample a = Sample.median(split);
    Sample b = Sample.median(unsplit);
    int tokens = model.tokensPerStep();
    System.out.printf(
        Locale.ROOT,
        "%-12s %10.0f %10.0f %8.3f %14.0f %14.0f%n",
        model,
        tokens / a.wallS,
        tokens / b.wallS,
        b.wallS / a.wallS,
        tokens / a.cpuS,
        tokens / b.cpuS);
  }

  /** The time of one step. */
  private record Sample(double wallS, double cpuS) {
    static Sample of(DoubleSupplier step) {
      long wall = System.nanoTime();
      long cpu = processCpuNanos();
      double loss = step.getAsDouble();
      if (!Double.isFinite(loss)) {
        throw new IllegalStateException("Timing is pointless: the loss is " + loss);
      }
      return new Sample(
          (System.nanoTime() - wall) / NANOS_PER_SECOND,
          (processCpuNanos() - cpu) / NANOS_PER_SECOND);
    }

    /** The median of each column on its own. */
    static Sample median(Sample[] samples) {
      double[] wall = Arrays.stream(samples).mapToDouble(Sample::wallS).sorted().toArray();
      double[] cpu = Arrays.stream(samples).mapToDouble(Sample::cpuS).sorted().toArray();
      return new Sample(wall[wall.length / 2], cpu[cpu.length / 2]);
    }

    private static long processCpuNanos() {
      return ((com.sun.management.OperatingSystemMXBean)
              ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }
  }
}
