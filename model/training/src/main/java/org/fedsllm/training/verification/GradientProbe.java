package org.fedsllm.training.verification;

import ai.djl.ndarray.NDArray;
import org.fedsllm.training.state.State;
import org.fedsllm.training.weightoptimizer.WeightOptimizer;

/** Stands where a weight optimizer does, moves nothing, and keeps the gradient it was given. */
final class GradientProbe implements WeightOptimizer {
  private float[] gradient = {};

  @Override
  public void step(NDArray weights, NDArray gathered) {
    gradient = gathered.toFloatArray();
  }

  /** The gradient of the last step, in the order of the adapters' layout. */
  float[] gradient() {
    return gradient;
  }

  @Override
  public State state() {
    return State.NONE;
  }

  /** What it keeps is of one step only. */
  @Override
  public void restore(State state) {}

  /** Holds no tensor. */
  @Override
  public void close() {}
}
