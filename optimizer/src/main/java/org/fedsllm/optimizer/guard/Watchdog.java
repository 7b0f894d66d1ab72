package org.fedsllm.optimizer.guard;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a call on a thread of its own and waits no longer than the limits allow: Java cannot end a
 * thread, so one that will not stop is left behind. It is a daemon, so it does not keep the process
 * alive. Thread-safe.
 */
public final class Watchdog {
  private static final long POLL_MS = 10;

  private final ThreadFactory threads;
  private final GuardLimits limits;

  /**
   * @param threads makes one thread a call; the watchdog names it and makes it a daemon
   */
  public Watchdog(ThreadFactory threads, GuardLimits limits) {
    this.threads = threads;
    this.limits = limits;
  }

  public GuardLimits limits() {
    return limits;
  }

  /** Runs {@code call}, which nobody can cancel. */
  public <T> Watched<T> run(String name, Callable<T> call) {
    return run(name, call, new StopSignal(() -> false));
  }

  /**
   * Runs {@code call} until it ends or the limits are over.
   *
   * @param name of the thread, for thread dumps
   * @param stop raised at the deadline; the call should watch it
   */
  <T> Watched<T> run(String name, Callable<T> call, StopSignal stop) {
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread = threads.newThread(task);
    thread.setName(name);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      long deadlineNs = System.nanoTime() + limits.deadline().toNanos();
      long abandonNs = Long.MAX_VALUE;
      while (true) {
        try {
          return new Watched.Returned<>(task.get(POLL_MS, TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
          return new Watched.Threw<>(e.getCause());
        } catch (InterruptedException e) {
          interrupted = true; // whoever interrupts us wants the call to end too
          stop.raise(StopSignal.Cause.CANCELLED);
        } catch (TimeoutException e) {
          if (System.nanoTime() - deadlineNs >= 0) {
            stop.raise(StopSignal.Cause.DEADLINE);
          }
        }
        if (stop.raised()) {
          abandonNs = Math.min(abandonNs, after(limits.grace()));
        }
        if (System.nanoTime() >= abandonNs) {
          thread.interrupt();
          return new Watched.Abandoned<>(thread);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static long after(Duration grace) {
    return System.nanoTime() + grace.toNanos();
  }
}
