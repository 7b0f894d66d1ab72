package org.fedsllm.app.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** Half, the worst twentieth, the worst hundredth and the worst of some durations. */
record Quantiles(int count, double p50Ms, double p95Ms, double p99Ms, double worstMs) {
  private static final double MS = 1e-6;

  static Quantiles ofNanos(long[] durationsNs) {
    long[] sorted = durationsNs.clone();
    Arrays.sort(sorted);
    return new Quantiles(
        sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
  }

  private static double at(long[] sorted, double fraction) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int index = (int) Math.ceil(fraction * sorted.length) - 1;
    return sorted[Math.max(0, index)] * MS;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f | %.1f | %.1f | %.1f", p50Ms, p95Ms, p99Ms, worstMs);
  }
}
