package org.fedsllm.training.node;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.FrozenUpdate;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.state.State;
import org.fedsllm.training.state.Stateful;
import org.fedsllm.training.weightoptimizer.WeightOptimizer;
import org.fedsllm.training.weightoptimizer.WeightOptimizers;

/** Adapters with the rule that moves them: all that learns in a run. Not thread-safe. */
public final class Learner implements AutoCloseable, Stateful {
  private final Adapter adapter;
  private final Set<Factor> trained;
  private final Function<NDArray, WeightOptimizer> rule;
  private WeightOptimizer optimizer;
  private SeedTree dropoutSeeds; // null for no dropout
  private long steps;

  /**
   * @param parent a manager that outlives this learner
   * @param trained the matrices that it moves
   */
  public Learner(
      NDManager parent, LoraWeights start, Set<Factor> trained, WeightOptimizerSpec spec) {
    this(parent, start, trained, values -> WeightOptimizers.create(spec, values));
  }

  /**
   * @param parent a manager that outlives this learner
   * @param trained the matrices that it moves
   * @param rule makes a weight optimizer that will follow the adapters' values
   */
  public Learner(
      NDManager parent,
      LoraWeights start,
      Set<Factor> trained,
      Function<NDArray, WeightOptimizer> rule) {
    this.adapter = new Adapter(parent, start, trained);
    this.trained = EnumSet.copyOf(trained);
    this.rule = rule;
    this.optimizer = rule.apply(adapter.values());
  }

  /** Drops by {@code seeds}, anew in every step, what the adapters' dropout says. */
  public Learner dropBy(SeedTree seeds) {
    dropoutSeeds = adapter.layout().lora().dropout() == 0 ? null : seeds;
    seedDropout();
    return this;
  }

  private void seedDropout() {
    adapter.dropBy(dropoutSeeds == null ? null : dropoutSeeds.branch(steps));
  }

  /** The adapters, for a forward pass. */
  public Adapter adapter() {
    return adapter;
  }

  /** The adapters as they are now. */
  public LoraWeights weights() {
    return adapter.weights();
  }

  /** The matrices that it moves. */
  public Set<Factor> trained() {
    return EnumSet.copyOf(trained);
  }

  /**
   * Goes on from merged adapters. Over an update of the base they are fresh ones, so the weight
   * optimizer forgets what it knew of the old.
   *
   * @param below lies frozen under the adapters from now on, or null
   */
  public void begin(LoraWeights start, FrozenUpdate below) {
    assign(start);
    layOver(below);
    if (below != null) {
      optimizer.close();
      optimizer = rule.apply(adapter.values());
    }
  }

  /** Lays the adapters over {@code below}, or over the bare base where it is null. */
  public void layOver(FrozenUpdate below) {
    adapter.layOver(below);
  }

  /** Takes over adapters; the weight optimizer keeps its memory. */
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
    steps++;
    seedDropout();
  }

  @Override
  public State state() {
    return State.builder()
        .put("adapter", weights().values())
        .put("optimizer", optimizer.state())
        .put("steps", steps)
        .build();
  }

  @Override
  public void restore(State state) {
    LoraLayout layout = adapter.layout();
    assign(new LoraWeights(layout, state.floats("adapter", layout.parameters())));
    optimizer.restore(state.part("optimizer"));
    steps = state.number("steps");
    seedDropout();
  }

  @Override
  public void close() {
    adapter.close();
  }
}
