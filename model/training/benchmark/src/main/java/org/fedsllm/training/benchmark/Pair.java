package org.fedsllm.training.benchmark;

import java.util.List;

/**
 * Two ways to do the same work.
 *
 * @param ends run in order when all is measured
 */
record Pair(Way with, Way without, List<Runnable> ends) implements AutoCloseable {

  /**
   * @param label in the table
   * @param threads inside an operation
   */
  record Way(String label, int threads, Sample.Work work) {}

  static Pair of(Way with, Way without, Runnable... ends) {
    return new Pair(with, without, List.of(ends));
  }

  @Override
  public void close() {
    ends.forEach(Runnable::run);
  }
}
