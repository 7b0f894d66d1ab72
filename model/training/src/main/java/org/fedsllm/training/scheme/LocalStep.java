package org.fedsllm.training.scheme;

import org.fedsllm.training.node.Turn;

/** One step of one client, with all who take part in it. */
public interface LocalStep extends AutoCloseable {

  /**
   * One batch, forward and backward; whoever trains adapters for it steps them.
   *
   * @return the mean loss in nats, before the step
   */
  double take(Turn turn);

  @Override
  void close();
}
