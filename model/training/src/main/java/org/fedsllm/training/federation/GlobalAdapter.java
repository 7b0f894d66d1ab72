package org.fedsllm.training.federation;

import org.fedsllm.model.unit.Check;
import org.fedsllm.training.network.LoraWeights;

/**
 * What all parties agree on between two rounds.
 *
 * @param round the last one that is in it; 0 before training
 * @param adapter on all blocks: everything that training has added to the base so far. It is what
 *     is evaluated, exported and resumed from
 * @param news what of it was new in the last round; all of it where a round replaces the adapter
 */
public record GlobalAdapter(int round, LoraWeights adapter, LoraWeights news) {
  public GlobalAdapter {
    Check.atLeast("round", round, 0, "of the global adapter", "Rounds are counted from 1.");
    Check.present("adapter", adapter, "of the global adapter");
    Check.present("news", news, "of the global adapter");
  }

  /** All of it is new. */
  public GlobalAdapter(int round, LoraWeights adapter) {
    this(round, adapter, adapter);
  }
}
