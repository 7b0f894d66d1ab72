package org.fedsllm.app.task;

import java.util.concurrent.ThreadFactory;

/**
 * Threads for code that nobody here has read: one a run, since it may never come back. Whoever runs
 * the code names the thread. Thread-safe.
 */
public final class ForeignThreads implements ThreadFactory {
  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(work, "foreign");
    thread.setDaemon(true);
    return thread;
  }
}
