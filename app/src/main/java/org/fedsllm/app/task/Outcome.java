package org.fedsllm.app.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What a computation came to: a value or a fault. */
record Outcome<T>(T value, Throwable fault) {

  static <T> Outcome<T> of(Callable<T> computation) {
    try {
      return new Outcome<>(computation.call(), null);
    } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
      // Whatever a computation does, the window must learn of it: the fault is delivered.
      return new Outcome<>(null, e);
    }
  }

  void deliver(Consumer<T> publish, Consumer<Throwable> fail) {
    if (fault == null) {
      publish.accept(value);
    } else {
      fail.accept(fault);
    }
  }
}
