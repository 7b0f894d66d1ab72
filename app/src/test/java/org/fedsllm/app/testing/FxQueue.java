package org.fedsllm.app.testing;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands in for the FX thread: what is published waits here until the test's thread runs it. */
public final class FxQueue implements Executor {
  private static final long PATIENCE_S = 60;

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
  }

  /** Runs what is published until {@code reached}; fails when nothing comes any more. */
  public void runUntil(BooleanSupplier reached) {
    while (!reached.getAsBoolean()) {
      try {
        Runnable next = tasks.poll(PATIENCE_S, TimeUnit.SECONDS);
        if (next == null) {
          throw new AssertionError("Nothing was published for " + PATIENCE_S + " s.");
        }
        next.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("The test was interrupted.", e);
      }
    }
  }
}
