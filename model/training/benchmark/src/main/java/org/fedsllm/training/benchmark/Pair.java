package org.fedsllm.training.benchmark;

import java.util.List;

/**
 * Two ways to do the same work.
 *
 * @param resources closed in order when all is measured
 */
record Pair(Way with, Way without, List<AutoCloseable> resources) implements AutoCloseable {

  /**
   * @param label in the table
   * @param threads inside an operation
   */
  record Way(String label, int threads, Sample.Work work) {}

  static Pair of(Way with, Way without, AutoCloseable... resources) {
    return new Pair(with, without, List.of(resources));
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable resource : resources) {
      resource.close();
    }
  }
}
