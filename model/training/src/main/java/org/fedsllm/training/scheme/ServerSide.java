package org.fedsllm.training.scheme;

import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.node.Learner;
import org.fedsllm.training.state.Stateful;

/** Which adapters of the main server answer which client. */
public interface ServerSide extends AutoCloseable, Stateful {

  /** The copy that client {@code k} steps. */
  Learner copyFor(int k);

  /** Sets what client {@code k} finds at the start of the next round. */
  void assign(int k, LoraWeights start);

  @Override
  void close();
}
