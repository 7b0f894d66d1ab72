package org.fedsllm.optimizer;

/** Nobody waits. */
enum NoMonitor implements SolveMonitor {
  INSTANCE;

  @Override
  public void report(SolveProgress progress) {
    // nobody listens
  }

  @Override
  public boolean cancelled() {
    return false;
  }
}
