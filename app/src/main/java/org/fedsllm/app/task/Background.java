package org.fedsllm.app.task;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of the workbench: a small pool for short computations, one for long jobs, one for
 * previews, and the way back to the FX thread. None waits for another. Thread-safe.
 */
public final class Background implements AutoCloseable {
  private static final int COMPUTE_THREADS =
      Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  private static final long FAREWELL_S = 5;

  private final ThreadPoolExecutor compute;
  private final ThreadPoolExecutor jobs;
  private final ThreadPoolExecutor previews;
  private final Executor fxThread;

  /**
   * @param fxThread runs a task later on the FX thread: {@code Platform::runLater}
   */
  public Background(Executor fxThread) {
    this.fxThread = fxThread;
    compute = pool(COMPUTE_THREADS, "compute");
    jobs = pool(1, "job");
    previews = pool(1, "preview");
  }

  /** Short computations: solving, drawing, reading and writing files. */
  Executor compute() {
    return compute;
  }

  /** Long work, one after another. */
  Executor jobs() {
    return jobs;
  }

  /** What takes seconds and is waited for, one after another. */
  Executor previews() {
    return previews;
  }

  /** Runs {@code task} later on the FX thread. */
  public void publish(Runnable task) {
    fxThread.execute(task);
  }

  /** Lets what is asked end for a moment, so that files are written, then abandons it. */
  @Override
  public void close() {
    List<ThreadPoolExecutor> pools = List.of(jobs, previews, compute);
    jobs.getQueue().clear(); // an interrupt would spoil the file that is being written: wait first
    previews.getQueue().clear();
    pools.forEach(ThreadPoolExecutor::shutdown);
    try {
      long deadlineNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(FAREWELL_S);
      for (ThreadPoolExecutor pool : pools) {
        pool.awaitTermination(deadlineNs - System.nanoTime(), TimeUnit.NANOSECONDS);
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A pool that drops what is asked of it after it was closed: nobody waits for that any more. */
  private static ThreadPoolExecutor pool(int threads, String name) {
    return new ThreadPoolExecutor(
        threads,
        threads,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        named(name),
        new ThreadPoolExecutor.DiscardPolicy());
  }

  private static ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
