package org.fedsllm.training;

import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.network.LoraWeights;

/** Follows a run. Every method is called on the thread that trains, so it should return soon. */
public interface TrainingMonitor {

  /** Neither listens nor cancels. */
  TrainingMonitor NONE = new TrainingMonitor() {};

  /** A client finished a local iteration. */
  default void step(StepProgress progress) {}

  /**
   * A global round is done; round 0 is the state before training.
   *
   * @param adapter averaged over the clients; immutable
   */
  default void round(RoundRecord record, LoraWeights adapter) {}

  /** Asked before each local iteration of each client; true ends the run. */
  default boolean cancelled() {
    return false;
  }
}
