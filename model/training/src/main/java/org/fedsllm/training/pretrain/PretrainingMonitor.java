package org.fedsllm.training.pretrain;

/** Follows pretraining; called on the thread that runs it. */
public interface PretrainingMonitor {

  /**
   * @param loss mean training loss since the last report, in nats a token
   */
  void step(int step, int steps, double loss);

  /** Asked before every step; true ends the run, the last report's model stays. */
  default boolean cancelled() {
    return false;
  }
}
