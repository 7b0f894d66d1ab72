package org.fedsllm.training;

import java.util.List;
import java.util.function.Supplier;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.resume.RunCheckpoint;

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

  /**
   * The last finished round can be kept now, to go on from it later. Called after {@link #round},
   * round 0 included, and once at the beginning of a run that goes on from a checkpoint.
   *
   * @param checkpoint takes it; costs a copy of everything that learns, so ask only to keep it
   */
  default void checkpoint(Supplier<RunCheckpoint> checkpoint) {}

  /**
   * A run goes on where another one stopped; its rounds are not told again.
   *
   * @param rounds finished ones, from round 0
   * @param adapter after the last of them
   * @param exact whether this machine computes as the other one did: if not, the losses will differ
   *     from those of an uninterrupted run in their last digits
   */
  default void resumed(List<RoundRecord> rounds, LoraWeights adapter, boolean exact) {}

  /** Asked before each local iteration of each client; true ends the run. */
  default boolean cancelled() {
    return false;
  }

  /**
   * How long {@link #cancelled} held the run back so far, in seconds: a pause is not charged to the
   * wall time of its round.
   */
  default double pausedS() {
    return 0;
  }
}
