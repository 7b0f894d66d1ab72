package org.fedsllm.optimizer.guard;

import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;

/** The caller's monitor as foreign code sees it: deaf once the guard has its answer. */
final class GuardMonitor implements SolveMonitor {
  private final SolveMonitor caller;
  private final StopSignal stop;
  private boolean listening = true;

  GuardMonitor(SolveMonitor caller, StopSignal stop) {
    this.caller = caller;
    this.stop = stop;
  }

  @Override
  public synchronized void report(SolveProgress progress) {
    if (listening) {
      caller.report(progress);
    }
  }

  @Override
  public boolean cancelled() {
    return stop.raised();
  }

  /** From now on nothing reaches the caller: an abandoned thread may still talk. */
  synchronized void deafen() {
    listening = false;
  }
}
