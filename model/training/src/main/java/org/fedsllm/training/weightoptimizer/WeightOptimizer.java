package org.fedsllm.training.weightoptimizer;

import ai.djl.ndarray.NDArray;
import org.fedsllm.training.state.Stateful;

/**
 * Moves trainable weights along their gradient. One object follows one tensor for its whole life;
 * whatever it remembers between steps belongs to that tensor. Not thread-safe.
 */
public interface WeightOptimizer extends AutoCloseable, Stateful {

  /** Changes {@code weights} in place; {@code gradient} has their shape and is only read. */
  void step(NDArray weights, NDArray gradient);

  @Override
  void close();
}
