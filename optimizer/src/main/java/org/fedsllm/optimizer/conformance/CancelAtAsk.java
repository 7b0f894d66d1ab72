package org.fedsllm.optimizer.conformance;

import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;

/** Cancels when it is asked for the n-th time, or after as many reports. Thread-safe. */
final class CancelAtAsk implements SolveMonitor {
  private final int last;
  private int asked;
  private int reported;
  private int reportedAfterwards;

  CancelAtAsk(int last) {
    this.last = last;
  }

  @Override
  public synchronized void report(SolveProgress progress) {
    if (asked >= last || reported >= last) {
      reportedAfterwards++;
    }
    reported++;
  }

  @Override
  public synchronized boolean cancelled() {
    asked++;
    return asked >= last || reported >= last;
  }

  /** Iterations that were finished after the cancel. */
  synchronized int reportedAfterwards() {
    return reportedAfterwards;
  }
}
