package org.fedsllm.app.optimize;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;

/**
 * Writes down where a search stood after its iterations. A long search is thinned out evenly, so
 * that it takes bounded memory; its last iteration is always kept. Thread-safe.
 */
final class SolveTrace implements SolveMonitor {
  /** Twice as many as a figure can show apart. */
  static final int MOST_STEPS = 1024;

  private final List<SolveProgress> steps = new ArrayList<>();
  private SolveProgress last;
  private int every = 1;
  private int heard;

  @Override
  public synchronized void report(SolveProgress progress) {
    last = progress;
    if (heard++ % every != 0) {
      return;
    }
    steps.add(progress);
    if (steps.size() == MOST_STEPS) {
      for (int i = MOST_STEPS - 1; i > 0; i -= 2) {
        steps.remove(i);
      }
      every *= 2;
    }
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  /** What was heard, in order; empty if the optimizer reports nothing. */
  synchronized List<SolveProgress> steps() {
    List<SolveProgress> all = new ArrayList<>(steps);
    if (last != null && all.get(all.size() - 1) != last) {
      all.add(last);
    }
    return List.copyOf(all);
  }
}
