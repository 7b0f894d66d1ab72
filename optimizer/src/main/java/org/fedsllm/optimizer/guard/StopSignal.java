package org.fedsllm.optimizer.guard;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Whether foreign code should stop, and who wants it. The first cause counts. Thread-safe; it asks
 * the outside from one thread at a time.
 */
final class StopSignal {

  /** Who wants the stop. */
  enum Cause {
    /** The deadline of the guard passed. */
    DEADLINE,
    /** Whoever waits for the result cancelled. */
    CANCELLED
  }

  private final BooleanSupplier outside;
  private Cause cause;

  /**
   * @param outside whether whoever waits has cancelled
   */
  StopSignal(BooleanSupplier outside) {
    this.outside = outside;
  }

  synchronized boolean raised() {
    if (cause == null && outside.getAsBoolean()) {
      cause = Cause.CANCELLED;
    }
    return cause != null;
  }

  synchronized void raise(Cause why) {
    if (cause == null) {
      cause = why;
    }
  }

  synchronized Optional<Cause> cause() {
    return Optional.ofNullable(cause);
  }
}
