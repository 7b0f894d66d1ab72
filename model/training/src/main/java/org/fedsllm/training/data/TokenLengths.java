package org.fedsllm.training.data;

import java.util.Arrays;

/**
 * How long rows are, in tokens with their end. All 0 where there are no rows.
 *
 * @param p95 the length that 95 % of the rows do not exceed
 */
public record TokenLengths(int min, int median, int p95, int max) {

  static TokenLengths of(int[] lengths) {
    if (lengths.length == 0) {
      return new TokenLengths(0, 0, 0, 0);
    }
    int[] sorted = lengths.clone();
    Arrays.sort(sorted);
    return new TokenLengths(
        sorted[0], rank(sorted, 0.5), rank(sorted, 0.95), sorted[sorted.length - 1]);
  }

  /** Nearest rank: the least value that this part of all values does not exceed. */
  private static int rank(int[] sorted, double part) {
    return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
  }
}
