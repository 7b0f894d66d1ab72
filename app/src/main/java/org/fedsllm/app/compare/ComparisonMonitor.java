package org.fedsllm.app.compare;

/** Follows a comparison. Every method is called on the thread that trains. */
public interface ComparisonMonitor {

  /** Does not listen. */
  ComparisonMonitor NONE = new ComparisonMonitor() {};

  /**
   * Before the first training.
   *
   * @param units of the comparison
   * @param missing those that are still to be trained
   * @param estimatedS wall time that they will take, measured on a few rounds
   */
  default void begins(int units, int missing, double estimatedS) {}

  /**
   * A unit is trained and kept.
   *
   * @param done of those that were missing
   * @param leftS wall time that the others will take, at the pace so far
   */
  default void finished(int done, int missing, ComparisonRow row, double leftS) {}
}
