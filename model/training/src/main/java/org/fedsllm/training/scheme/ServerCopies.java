package org.fedsllm.training.scheme;

import org.fedsllm.training.network.FrozenUpdate;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.node.Learner;

/** The main server's side of a split model: which copy of its adapters answers which client. */
public interface ServerCopies extends ServerSide {

  /** The copy that client {@code k} steps. */
  Learner copyFor(int k);

  @Override
  default LoraWeights weights(int k) {
    return copyFor(k).weights();
  }

  @Override
  default void begin(int k, LoraWeights start, FrozenUpdate below) {
    Learner copy = copyFor(k);
    copy.begin(start.serverSide(copy.adapter().layout().firstBlock()), below);
  }

  @Override
  default void layOver(int k, FrozenUpdate below) {
    copyFor(k).layOver(below);
  }
}
