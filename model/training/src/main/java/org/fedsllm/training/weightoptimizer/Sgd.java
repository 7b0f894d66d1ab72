package org.fedsllm.training.weightoptimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Tensors;
import org.fedsllm.training.state.State;

/** Plain gradient descent: {@code θ ← θ − lr (g + decay·θ)}, as PyTorch's SGD without momentum. */
final class Sgd implements WeightOptimizer {
  private final double learningRate;
  private final double weightDecay;

  Sgd(double learningRate, double weightDecay) {
    this.learningRate = learningRate;
    this.weightDecay = weightDecay;
  }

  @Override
  public void step(NDArray weights, NDArray gradient) {
    Autograd.unrecorded(() -> update(weights, gradient));
  }

  private void update(NDArray weights, NDArray gradient) {
    try (NDManager scratch = gradient.getManager().newSubManager()) {
      NDArray change = gradient.mul(Tensors.scalar(scratch, learningRate));
      change.attach(scratch);
      weights.muli(Tensors.scalar(scratch, 1 - learningRate * weightDecay)).subi(change);
    }
  }

  @Override
  public State state() {
    return State.NONE;
  }

  @Override
  public void restore(State state) {}

  /** Remembers nothing, so has nothing to free. */
  @Override
  public void close() {}
}
