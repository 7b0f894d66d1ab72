package org.fedsllm.training;

import java.util.List;
import java.util.Optional;
import org.fedsllm.model.run.RoundRecord;
import org.fedsllm.training.network.LoraWeights;

/**
 * What a run leaves, also one that ended early.
 *
 * @param rounds finished ones; the first is round 0, the state before training
 * @param adapter averaged after the last finished round
 * @param divergence where the loss stopped being finite, exactly if the run ended for that
 */
public record TrainingOutcome(
    End end, List<RoundRecord> rounds, LoraWeights adapter, Optional<Divergence> divergence) {

  /** Why a run ended. */
  public enum End {
    /** All rounds are done. */
    FINISHED,
    /** The monitor asked for it; the unfinished round is dropped. */
    CANCELLED,
    /** A loss was not finite; the unfinished round is dropped. A smaller learning rate may help. */
    DIVERGED
  }

  public TrainingOutcome {
    rounds = List.copyOf(rounds);
  }

  /** The state before training. */
  public RoundRecord first() {
    return rounds.get(0);
  }

  /** The last finished round. */
  public RoundRecord last() {
    return rounds.get(rounds.size() - 1);
  }
}
