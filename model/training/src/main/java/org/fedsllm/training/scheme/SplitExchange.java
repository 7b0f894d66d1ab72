package org.fedsllm.training.scheme;

import org.fedsllm.training.node.Learner;
import org.fedsllm.training.node.Turn;

/** The dialogue of a client with the main server in one local iteration. */
public interface SplitExchange extends AutoCloseable {

  /**
   * One batch of a client, over the split and back.
   *
   * @param serverCopy the main server's adapters that answer it
   * @return the mean loss in nats
   */
  double iterate(Turn turn, Learner serverCopy);

  @Override
  void close();
}
