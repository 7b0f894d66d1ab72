package org.fedsllm.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class TanhGeluTest {
  private static final float TOLERANCE = 1e-6f;

  @Test
  void equalsTheFormulaOfGpt2() {
    float[] inputs = new float[201];
    float[] expected = new float[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      double x = (i - 100) / 10.0;
      inputs[i] = (float) x;
      double inner = Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
      expected[i] = (float) (0.5 * x * (1 + Math.tanh(inner)));
    }
    try (NDManager manager = TorchEngine.newManager()) {
      float[] outputs =
          TanhGelu.in(manager)
              .forward(Tensors.ofFloats(manager, inputs, new Shape(inputs.length)))
              .toFloatArray();
      assertThat(outputs).containsExactly(expected, within(TOLERANCE));
    }
  }

  @Test
  void slopeAgreesWithTheDerivativeOverSeveralParts() {
    int size = (1 << 17) + 3; // more than two parts
    float[] inputs = new float[size];
    float[] expected = new float[size];
    for (int i = 0; i < size; i++) {
      double x = -8 + 16.0 * i / size;
      inputs[i] = (float) x;
      double u = Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
      double slope = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
      double tanh = Math.tanh(u);
      expected[i] = (float) (0.5 * (1 + tanh) + 0.5 * x * (1 - tanh * tanh) * slope);
    }
    try (NDManager manager = TorchEngine.newManager()) {
      NDArray x = Tensors.ofFloats(manager, inputs, new Shape(size));
      Autograd.require(x);
      TanhGelu gelu = TanhGelu.in(manager);
      NDArray recorded = Autograd.recorded(() -> gelu.forward(x));
      NDArray unrecorded = Autograd.unrecorded(() -> gelu.forward(x));
      assertThat(recorded.toFloatArray())
          .containsExactly(unrecorded.toFloatArray(), within(TOLERANCE));
      Autograd.backward(Autograd.recorded(recorded::sum));
      float[] slope = Autograd.gradient(x, manager).toFloatArray();
      assertThat(slope).containsExactly(expected, within(4 * TOLERANCE));
    }
  }
}
