package org.fedsllm.training.scheme;

import org.fedsllm.training.node.Learner;
import org.fedsllm.training.state.State;

/**
 * SplitFed V2: one copy, which the clients step in turn (Thapa et al. 2022). At the end of a round
 * every client contributes this same copy, so that merging leaves it as it is.
 */
public record SharedCopy(Learner copy) implements ServerCopies {

  @Override
  public Learner copyFor(int k) {
    return copy;
  }

  @Override
  public State state() {
    return copy.state();
  }

  @Override
  public void restore(State state) {
    copy.restore(state);
  }

  @Override
  public void close() {
    copy.close();
  }
}
