package org.fedsllm.app.run;

import java.util.Optional;
import org.fedsllm.training.resume.RunCheckpoint;

/**
 * Where the trainings of both plans stopped.
 *
 * @param plan of the plan's training
 * @param equalBandwidth of the training beside it; empty where it had none of its own yet
 */
public record PlanCheckpoints(
    Optional<RunCheckpoint> plan, Optional<RunCheckpoint> equalBandwidth) {

  /** A run from the beginning. */
  public static final PlanCheckpoints NONE =
      new PlanCheckpoints(Optional.empty(), Optional.empty());
}
