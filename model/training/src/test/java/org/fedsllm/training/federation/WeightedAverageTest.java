package org.fedsllm.training.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedAverageTest {

  @Test
  void clientsCountByTheirSamples() {
    List<float[]> vectors = List.of(new float[] {1, 10}, new float[] {4, -20});
    assertThat(WeightedAverage.of(vectors, new double[] {3, 1})).containsExactly(1.75f, 2.5f);
  }

  @Test
  void equalVectorsAreTheirOwnAverageBitForBit() {
    float[] vector = {0.1f, -3e-7f, 1e20f, Float.MIN_VALUE};
    List<float[]> vectors = List.of(vector, vector, vector);
    assertThat(WeightedAverage.of(vectors, new double[] {7, 11, 3})).containsExactly(vector);
  }
}
