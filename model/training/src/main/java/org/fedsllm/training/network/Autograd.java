package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * The one place that talks to PyTorch's automatic differentiation.
 *
 * <p>DJL's GradientCollector exists once per process and knows no vector–Jacobian product, both of
 * which split training needs; so this goes to the engine directly. Gradient mode belongs to the
 * calling thread and is on in new threads: whoever computes says which mode it wants.
 */
public final class Autograd {
  private Autograd() {}

  /** What {@code work} yields, with its operations recorded for a backward pass. */
  public static <T> T recorded(Supplier<T> work) {
    return within(true, work);
  }

  /** What {@code work} yields, unrecorded; inside it leaves may be changed in place. */
  public static <T> T unrecorded(Supplier<T> work) {
    return within(false, work);
  }

  /** Does {@code work} unrecorded; inside it leaves may be changed in place. */
  public static void unrecorded(Runnable work) {
    within(
        false,
        () -> {
          work.run();
          return null;
        });
  }

  /** Whether the calling thread's operations are being recorded. */
  static boolean recording() {
    return JniUtils.isGradMode();
  }

  private static <T> T within(boolean recording, Supplier<T> work) {
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(recording);
    try {
      return work.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  /** Makes {@code leaf} gather gradients, from zero. */
  public static void require(NDArray leaf) {
    leaf.setRequiresGradient(true);
  }

  /**
   * Replaces the finite values of {@code leaf} by those of {@code fresh}. Not by DJL's {@code
   * copyTo} or {@code zeroGrad}: they make PyTorch print a deprecation warning to the user's
   * terminal.
   */
  public static void assign(NDArray leaf, NDArray fresh) {
    unrecorded(() -> leaf.subi(leaf).addi(fresh));
  }

  /** Propagates {@code gradient}, of the shape of {@code output}, down the graph and frees it. */
  public static void backward(NDArray output, NDArray gradient) {
    JniUtils.backward((PtNDArray) output, (PtNDArray) gradient, false, false);
  }

  /** Propagates from a scalar {@code loss} down the graph and frees it. */
  public static void backward(NDArray loss) {
    try (NDArray one = loss.onesLike()) {
      backward(loss, one);
    }
  }

  /** The gradient gathered by {@code leaf}, owned by {@code manager}; it is the live tensor. */
  public static NDArray gradient(NDArray leaf, NDManager manager) {
    NDArray gradient = leaf.getGradient();
    gradient.attach(manager);
    return gradient;
  }

  /**
   * Sets the gathered gradient of {@code leaf}, which is finite, back to zero. DJL's own call does
   * the same and prints a deprecation warning of PyTorch to the user's terminal.
   */
  public static void clear(NDArray leaf) {
    unrecorded(
        () -> {
          try (NDArray gathered = leaf.getGradient()) {
            gathered.subi(gathered);
          }
        });
  }
}
