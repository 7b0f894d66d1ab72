package org.fedsllm.app.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.animation.AnimationTimer;

/**
 * Counts pulses, and what the FX thread did from each to the next: its own processor time, which
 * other programs on the machine do not blur. FX thread only.
 */
final class Frames extends AnimationTimer {
  private static final double S = 1e-9;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Runnable everyFrame;
  private final int wanted;
  private final long[] intervalsNs;
  private final long[] workNs;
  private final long[] gestureNs;
  private long firstNs;
  private long lastNs;
  private long lastWorkNs;
  private int count = -1;
  private volatile boolean done;

  /**
   * @param wanted after so many frames it stops
   * @param everyFrame what the user does in a frame
   */
  Frames(int wanted, Runnable everyFrame) {
    this.wanted = wanted;
    this.everyFrame = everyFrame;
    intervalsNs = new long[wanted];
    workNs = new long[wanted];
    gestureNs = new long[wanted];
  }

  @Override
  public void handle(long ignored) {
    long nowNs = System.nanoTime();
    long workedNs = threads.getCurrentThreadCpuTime();
    if (count < 0) {
      firstNs = nowNs;
    } else {
      intervalsNs[count] = nowNs - lastNs;
      workNs[count] = workedNs - lastWorkNs;
    }
    count++;
    lastNs = nowNs;
    lastWorkNs = workedNs;
    if (count == wanted) {
      stop();
      done = true;
      return;
    }
    everyFrame.run();
    gestureNs[count] = threads.getCurrentThreadCpuTime() - workedNs;
  }

  /** Whether all frames were counted; to be asked on any thread. */
  boolean isDone() {
    return done;
  }

  /** From the first to the last pulse. */
  double seconds() {
    return (lastNs - firstNs) * S;
  }

  /** From pulse to pulse. */
  Quantiles intervals() {
    return Quantiles.ofNanos(intervalsNs);
  }

  /** Of the FX thread, for everything between two pulses: events, news, style, layout. */
  Quantiles work() {
    return Quantiles.ofNanos(workNs);
  }

  /** Of that, what the gesture itself took: the model, the listeners, the map. */
  Quantiles gesture() {
    return Quantiles.ofNanos(gestureNs);
  }
}
