package org.fedsllm.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
