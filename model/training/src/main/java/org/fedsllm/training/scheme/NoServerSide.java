package org.fedsllm.training.scheme;

import org.fedsllm.training.network.FrozenUpdate;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.state.State;

/**
 * The main server of a scheme without a split: it trains nothing.
 *
 * @param nothing adapters over no blocks
 */
public record NoServerSide(LoraWeights nothing) implements ServerSide {

  @Override
  public LoraWeights weights(int k) {
    return nothing;
  }

  /** There is nothing to set. */
  @Override
  public void begin(int k, LoraWeights start, FrozenUpdate below) {}

  /** There is nothing to lay over it. */
  @Override
  public void layOver(int k, FrozenUpdate below) {}

  @Override
  public State state() {
    return State.NONE;
  }

  /** There is nothing to go on from. */
  @Override
  public void restore(State state) {}

  /** There is nothing to free. */
  @Override
  public void close() {}
}
