package org.fedsllm.optimizer.conformance;

import java.util.function.BooleanSupplier;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;

/** A trial's own monitor, which also cancels when the whole check is given up. */
record CancelOr(BooleanSupplier givenUp, SolveMonitor own) implements SolveMonitor {

  @Override
  public void report(SolveProgress progress) {
    own.report(progress);
  }

  @Override
  public boolean cancelled() {
    boolean cancelled = own.cancelled(); // asked each time, for it counts how often
    return cancelled || givenUp.getAsBoolean();
  }
}
