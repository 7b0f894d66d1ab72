package org.fedsllm.training.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Whole numbers in given proportions. */
final class Apportionment {
  private Apportionment() {}

  /**
   * One for each share and the rest by largest remainders; they add up to {@code total}.
   *
   * @param total as many as there are shares, or more
   */
  static int[] atLeastOne(List<Double> shares, int total) {
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    int rest = total - shares.size();
    double[] exact = shares.stream().mapToDouble(share -> rest * share / sum).toArray();
    int[] counts = Arrays.stream(exact).mapToInt(part -> (int) part).toArray();
    int missing = rest - Arrays.stream(counts).sum();
    IntStream.range(0, counts.length)
        .boxed()
        .sorted(Comparator.comparingDouble(k -> counts[k] - exact[k]))
        .limit(missing)
        .forEach(k -> counts[k]++);
    return Arrays.stream(counts).map(count -> count + 1).toArray();
  }
}
