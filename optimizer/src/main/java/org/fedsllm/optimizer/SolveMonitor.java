package org.fedsllm.optimizer;

/**
 * The ear and the hand of whoever waits for an optimizer. Called on the optimizer's thread, so an
 * implementation that is asked from elsewhere must be thread-safe itself.
 */
public interface SolveMonitor {

  /** Hears of a finished iteration. Must return fast. */
  void report(SolveProgress progress);

  /** Whether the optimizer should stop and return the best plan it has. */
  boolean cancelled();

  /** Hears nothing and never cancels. */
  static SolveMonitor none() {
    return NoMonitor.INSTANCE;
  }
}
