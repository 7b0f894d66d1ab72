package org.fedsllm.training.scheme;

import org.fedsllm.training.network.FrozenUpdate;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.state.Stateful;

/** The adapters that the main server trains for the clients. */
public interface ServerSide extends AutoCloseable, Stateful {

  /** What it holds for client {@code k}. */
  LoraWeights weights(int k);

  /**
   * Sets what client {@code k} finds at the start of the next round.
   *
   * @param start on all blocks, of which it takes its own
   * @param below lies frozen under them from now on, or null
   */
  void begin(int k, LoraWeights start, FrozenUpdate below);

  /** Lays what it holds for client {@code k} over {@code below}, or over the bare base. */
  void layOver(int k, FrozenUpdate below);

  @Override
  void close();
}
