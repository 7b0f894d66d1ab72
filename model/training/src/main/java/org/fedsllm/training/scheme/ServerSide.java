package org.fedsllm.training.scheme;

import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.state.Stateful;

/** The adapters that the main server trains for the clients. */
public interface ServerSide extends AutoCloseable, Stateful {

  /** What it holds for client {@code k}. */
  LoraWeights weights(int k);

  /** Sets what client {@code k} finds at the start of the next round. */
  void assign(int k, LoraWeights start);

  @Override
  void close();
}
