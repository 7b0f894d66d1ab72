package org.fedsllm.training.node;

import ai.djl.ndarray.NDManager;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.state.State;
import org.fedsllm.training.state.Stateful;
import org.fedsllm.training.weightoptimizer.WeightOptimizer;
import org.fedsllm.training.weightoptimizer.WeightOptimizers;

/** Adapters with the rule that moves them: all that learns in a run. Not thread-safe. */
public final class Learner implements AutoCloseable, Stateful {
  private final Adapter adapter;
  private final WeightOptimizer optimizer;

  /**
   * @param parent a manager that outlives this learner
   */
  public Learner(NDManager parent, LoraWeights start, WeightOptimizerSpec optimizer) {
    this.adapter = new Adapter(parent, start);
    this.optimizer = WeightOptimizers.create(optimizer, adapter.values());
  }

  /** The adapters, for a forward pass. */
  public Adapter adapter() {
    return adapter;
  }

  /** The adapters as they are now. */
  public LoraWeights weights() {
    return adapter.weights();
  }

  /** Takes over merged adapters; the weight optimizer keeps its memory. */
  public void assign(LoraWeights merged) {
    adapter.assign(merged);
  }

  /**
   * Moves the adapters along the gradient that a backward pass gathered, and forgets it.
   *
   * @param step owns what is needed meanwhile
   */
  public void step(NDManager step) {
    optimizer.step(adapter.values(), adapter.gradient(step));
    adapter.clearGradient();
  }

  @Override
  public State state() {
    return State.builder()
        .put("adapter", weights().values())
        .put("optimizer", optimizer.state())
        .build();
  }

  @Override
  public void restore(State state) {
    LoraLayout layout = adapter.layout();
    assign(new LoraWeights(layout, state.floats("adapter", layout.parameters())));
    optimizer.restore(state.part("optimizer"));
  }

  @Override
  public void close() {
    adapter.close();
  }
}
