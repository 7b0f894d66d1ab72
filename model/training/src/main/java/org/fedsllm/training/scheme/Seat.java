package org.fedsllm.training.scheme;

import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.node.Participant;

/**
 * A client's place among the others.
 *
 * @param whole layout of its adapters on all blocks
 * @param splitLayer blocks it keeps; all of them where nothing is split
 * @param weight what it counts in every average
 */
public record Seat(Participant participant, LoraLayout whole, int splitLayer, double weight) {

  /**
   * Its adapters on all blocks, from those of both sides.
   *
   * @param serverSide may begin below this client's split, where a copy serves others too
   */
  LoraWeights join(LoraWeights clientSide, LoraWeights serverSide) {
    return LoraWeights.join(whole, clientSide, serverSide.serverSide(splitLayer));
  }
}
