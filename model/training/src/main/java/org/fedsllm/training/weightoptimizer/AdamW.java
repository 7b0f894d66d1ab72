package org.fedsllm.training.weightoptimizer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Tensors;
import org.fedsllm.training.state.State;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), as PyTorch computes it:
 *
 * <pre>
 * θ ← θ (1 − lr·decay);  m ← β1 m + (1 − β1) g;  v ← β2 v + (1 − β2) g²
 * θ ← θ − lr/(1 − β1^t) · m / (√v/√(1 − β2^t) + ε)
 * </pre>
 */
public final class AdamW implements WeightOptimizer {
  private static final double EPSILON = 1e-8;

  private final double learningRate;
  private final double weightDecay;
  private final double beta1;
  private final double beta2;
  private final NDManager manager;
  private NDArray mean;
  private NDArray square;
  private long steps;

  /** With PyTorch's β1 = 0.9 and β2 = 0.999, from rest. */
  public AdamW(NDArray weights, double learningRate, double weightDecay) {
    this(weights, learningRate, weightDecay, 0.9, 0.999);
  }

  /**
   * @param weights the tensor that this will follow; gives shape and owner
   */
  public AdamW(
      NDArray weights, double learningRate, double weightDecay, double beta1, double beta2) {
    this.learningRate = learningRate;
    this.weightDecay = weightDecay;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.manager = weights.getManager().newSubManager();
    this.mean = manager.zeros(weights.getShape());
    this.square = manager.zeros(weights.getShape());
  }

  @Override
  public void step(NDArray weights, NDArray gradient) {
    step(weights, gradient, learningRate);
  }

  /** A step at a rate other than the usual one, for schedules. */
  public void step(NDArray weights, NDArray gradient, double rate) {
    steps++;
    Autograd.unrecorded(() -> update(weights, gradient, rate));
  }

  private void update(NDArray weights, NDArray gradient, double rate) {
    double rootOfCorrection2 = Math.sqrt(1 - Math.pow(beta2, steps));
    double correctedRate = rate / (1 - Math.pow(beta1, steps));
    try (NDManager scratch = manager.newSubManager()) {
      NDArray g = gradient.duplicate();
      g.attach(scratch);
      mean.muli(Tensors.scalar(scratch, beta1)).addi(g.mul(Tensors.scalar(scratch, 1 - beta1)));
      g.muli(g).muli(Tensors.scalar(scratch, 1 - beta2));
      square.muli(Tensors.scalar(scratch, beta2)).addi(g);

      NDArray denominator = square.sqrt();
      denominator.attach(scratch);
      denominator
          .divi(Tensors.scalar(scratch, rootOfCorrection2))
          .addi(Tensors.scalar(scratch, EPSILON));
      NDArray direction = mean.div(denominator);
      direction.attach(scratch);
      weights.muli(Tensors.scalar(scratch, 1 - rate * weightDecay));
      weights.subi(direction.muli(Tensors.scalar(scratch, correctedRate)));
    }
  }

  @Override
  public State state() {
    return State.builder()
        .put("mean", mean.toFloatArray())
        .put("square", square.toFloatArray())
        .put("steps", steps)
        .build();
  }

  @Override
  public void restore(State state) {
    mean = replace(mean, state.floats("mean", Math.toIntExact(mean.size())));
    square = replace(square, state.floats("square", Math.toIntExact(square.size())));
    steps = state.number("steps");
  }

  private NDArray replace(NDArray moment, float[] values) {
    NDArray saved = Tensors.ofFloats(manager, values, moment.getShape());
    moment.close();
    return saved;
  }

  @Override
  public void close() {
    manager.close();
  }
}
