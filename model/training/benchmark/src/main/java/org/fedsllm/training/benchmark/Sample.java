package org.fedsllm.training.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One timing of some work.
 *
 * @param tokens that the work learned from
 * @param cpuS of all threads of this process
 */
record Sample(long tokens, double wallS, double cpuS) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Work that says how many tokens it was worth. */
  @FunctionalInterface
  interface Work {
    long run();
  }

  static Sample of(Work work) {
    long wall = System.nanoTime();
    long cpu = processCpuNanos();
    long tokens = work.run();
    return new Sample(
        tokens,
        (System.nanoTime() - wall) / NANOS_PER_SECOND,
        (processCpuNanos() - cpu) / NANOS_PER_SECOND);
  }

  /** {@code loss} if training means anything. */
  static double finite(double loss) {
    if (!Double.isFinite(loss)) {
      throw new IllegalStateException("Timing is pointless: the loss is " + loss);
    }
    return loss;
  }

  double tokensPerWallSecond() {
    return tokens / wallS;
  }

  double tokensPerCpuSecond() {
    return tokens / cpuS;
  }

  static double median(List<Sample> samples, ToDoubleFunction<Sample> quantity) {
    return median(samples.stream().mapToDouble(quantity).toArray());
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static long processCpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
