package org.fedsllm.training.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.fedsllm.training.network.RotarySpec.Linear;
import org.fedsllm.training.network.RotarySpec.Llama3;
import org.fedsllm.training.network.RotarySpec.Unscaled;
import org.junit.jupiter.api.Test;

class RotarySpecTest {
  private static final float RELATIVE_TOLERANCE = 1e-6f;

  @Test
  void frequenciesFallGeometricallyFromOne() {
    float[] frequencies = new RotarySpec(10_000, new Unscaled()).frequencies(8);
    assertThat(frequencies).containsExactly(new float[] {1, 0.1f, 0.01f, 0.001f}, within(1e-9f));
  }

  @Test
  void linearScalingDividesEveryFrequency() {
    float[] frequencies = new RotarySpec(10_000, new Linear(4)).frequencies(4);
    assertThat(frequencies).containsExactly(new float[] {0.25f, 0.0025f}, within(1e-9f));
  }

  /**
   * Llama 3.2 1B. The expected values were computed in Python by the rule as transformers writes it
   * ({@code _compute_llama3_parameters}): short waves stay, two are blended, long ones are divided.
   */
  @Test
  void llama3ScalingKeepsShortWavesAndStretchesLongOnes() {
    float[] frequencies = new RotarySpec(500_000, new Llama3(32, 1, 4, 8192)).frequencies(64);
    assertFrequency(frequencies[1], 0.6636012376960885);
    assertFrequency(frequencies[14], 0.0032114459947525913);
    assertFrequency(frequencies[15], 0.001290547928209264);
    assertFrequency(frequencies[16], 0.00042955679655936815);
    assertFrequency(frequencies[17], 9.70828780262767e-05);
    assertFrequency(frequencies[18], 1.9461638184831125e-05);
    assertFrequency(frequencies[31], 9.418306725434911e-08);
  }

  @Test
  void rotationTurnsEachPairByPositionTimesFrequency() {
    try (NDManager manager = TorchEngine.newManager()) {
      Rotary rotary = Rotary.in(manager, new RotarySpec(10_000, new Unscaled()), 4);
      Rotary.Rotation rotation =
          rotary.at(Tensors.ofLongs(manager, new long[] {0, 3}, new Shape(2)));
      float[] heads = {1, 2, 3, 4, 1, 2, 3, 4}; // two positions of one head
      float[] turned =
          rotation.apply(Tensors.ofFloats(manager, heads, new Shape(1, 1, 2, 4))).toFloatArray();
      float[] expected = {
        1,
        2,
        3,
        4,
        (float) (Math.cos(3) - 3 * Math.sin(3)),
        (float) (2 * Math.cos(0.03) - 4 * Math.sin(0.03)),
        (float) (3 * Math.cos(3) + Math.sin(3)),
        (float) (4 * Math.cos(0.03) + 2 * Math.sin(0.03))
      };
      assertThat(turned).containsExactly(expected, within(RELATIVE_TOLERANCE * 4));
    }
  }

  @Test
  void thetaThatGivesNoWavesIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RotarySpec(0, new Unscaled()))
        .withMessageContaining("rope_theta (0.0)");
  }

  private static void assertFrequency(float actual, double expected) {
    assertThat(actual).isCloseTo((float) expected, within(RELATIVE_TOLERANCE * (float) expected));
  }
}
