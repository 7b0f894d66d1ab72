package org.fedsllm.optimizer.guard;

import java.time.Duration;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;

/**
 * What a proof listens to: the caller's cancel and its own end. The caller hears nothing, for a
 * proof's iterations are not those of the optimizer that is guarded.
 */
record Patience(SolveMonitor caller, long endNs) implements SolveMonitor {

  static Patience of(SolveMonitor caller, Duration most) {
    return new Patience(caller, System.nanoTime() + most.toNanos());
  }

  @Override
  public void report(SolveProgress progress) {
    // unheard
  }

  @Override
  public boolean cancelled() {
    return System.nanoTime() - endNs >= 0 || caller.cancelled();
  }
}
