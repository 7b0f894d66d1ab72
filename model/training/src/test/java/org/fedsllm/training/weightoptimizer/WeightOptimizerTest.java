package org.fedsllm.training.weightoptimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.training.network.Tensors;
import org.fedsllm.training.network.TorchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightOptimizerTest {
  private static final float TOLERANCE = 1e-6f;
  private static final double RATE = 0.05;
  private static final double DECAY = 0.1;
  private static final float[] START = {1, -2, 0.5f, 0};
  private static final float[][] GRADIENTS = {
    {0.3f, -0.1f, 0, 2}, {-0.2f, -0.4f, 1e-4f, 2}, {0.1f, 0.6f, -3, -2}
  };

  @Test
  void adamWFollowsItsEquationsStepByStep() {
    double[] theta = widen(START);
    double[] mean = new double[START.length];
    double[] square = new double[START.length];
    for (int t = 1; t <= GRADIENTS.length; t++) {
      for (int i = 0; i < theta.length; i++) {
        double g = GRADIENTS[t - 1][i];
        theta[i] *= 1 - RATE * DECAY;
        mean[i] = 0.9 * mean[i] + 0.1 * g;
        square[i] = 0.999 * square[i] + 0.001 * g * g;
        double denominator = Math.sqrt(square[i]) / Math.sqrt(1 - Math.pow(0.999, t)) + 1e-8;
        theta[i] -= RATE / (1 - Math.pow(0.9, t)) * mean[i] / denominator;
      }
    }
    assertThat(run(Kind.ADAM_W)).containsExactly(narrow(theta), within(TOLERANCE));
  }

  @Test
  void sgdFollowsItsEquationStepByStep() {
    double[] theta = widen(START);
    for (float[] gradient : GRADIENTS) {
      for (int i = 0; i < theta.length; i++) {
        theta[i] -= RATE * (gradient[i] + DECAY * theta[i]);
      }
    }
    assertThat(run(Kind.SGD)).containsExactly(narrow(theta), within(TOLERANCE));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void restoredOptimizerStepsAsTheSavedOneWouldHave(Kind kind) {
    try (NDManager manager = TorchEngine.newManager()) {
      Shape shape = new Shape(START.length);
      NDArray straight = Tensors.ofFloats(manager, START, shape);
      NDArray resumed = Tensors.ofFloats(manager, START, shape);
      WeightOptimizerSpec spec = new WeightOptimizerSpec(kind, RATE, DECAY);
      try (WeightOptimizer saved = WeightOptimizers.create(spec, straight);
          WeightOptimizer restored = WeightOptimizers.create(spec, resumed)) {
        NDArray first = Tensors.ofFloats(manager, GRADIENTS[0], shape);
        saved.step(straight, first);
        restored.restore(saved.state());
        resumed.set(straight.toFloatArray());
        NDArray second = Tensors.ofFloats(manager, GRADIENTS[1], shape);
        saved.step(straight, second);
        restored.step(resumed, second);
        assertThat(resumed.toFloatArray()).containsExactly(straight.toFloatArray());
      }
    }
  }

  private static float[] run(Kind kind) {
    try (NDManager manager = TorchEngine.newManager()) {
      Shape shape = new Shape(START.length);
      NDArray weights = Tensors.ofFloats(manager, START, shape);
      WeightOptimizerSpec spec = new WeightOptimizerSpec(kind, RATE, DECAY);
      try (WeightOptimizer optimizer = WeightOptimizers.create(spec, weights)) {
        for (float[] gradient : GRADIENTS) {
          optimizer.step(weights, Tensors.ofFloats(manager, gradient, shape));
        }
      }
      return weights.toFloatArray();
    }
  }

  private static double[] widen(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  private static float[] narrow(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }
}
