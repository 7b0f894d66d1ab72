package org.fedsllm.training.scheme;

import java.util.List;
import org.fedsllm.training.node.Learner;
import org.fedsllm.training.state.State;

/** SplitFed V1: a copy for each client, merged every round (Thapa et al. 2022, Algorithm 1). */
public record CopyPerClient(List<Learner> copies) implements ServerCopies {
  public CopyPerClient {
    copies = List.copyOf(copies);
  }

  @Override
  public Learner copyFor(int k) {
    return copies.get(k);
  }

  @Override
  public State state() {
    return States.of(copies);
  }

  @Override
  public void restore(State state) {
    States.restore(copies, state);
  }

  @Override
  public void close() {
    copies.forEach(Learner::close);
  }
}
