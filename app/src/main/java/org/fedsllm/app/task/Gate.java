package org.fedsllm.app.task;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Holds the thread of a job back while the user wants it to stand still. Thread-safe. */
final class Gate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition opened = lock.newCondition();
  private boolean closed;
  private long heldNs;

  void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  void open() {
    lock.lock();
    try {
      closed = false;
      opened.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Returns once the gate is open, or when the thread is interrupted, which stays noted. */
  void pass() {
    lock.lock();
    try {
      long since = System.nanoTime();
      while (closed) {
        opened.await();
      }
      heldNs += System.nanoTime() - since;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** How long threads stood before it, all together. */
  long heldNs() {
    lock.lock();
    try {
      return heldNs;
    } finally {
      lock.unlock();
    }
  }
}
