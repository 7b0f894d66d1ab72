package org.fedsllm.training.node;

import java.util.List;

/** Federated averaging: {@code Σ (D_k / D) x_k} (McMahan et al. 2017), summed in double. */
final class WeightedAverage {
  private WeightedAverage() {}

  static float[] of(List<float[]> vectors, int[] weights) {
    double[] sum = new double[vectors.get(0).length];
    double total = 0;
    for (int k = 0; k < weights.length; k++) {
      float[] vector = vectors.get(k);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += (double) weights[k] * vector[i];
      }
      total += weights[k];
    }
    float[] mean = new float[sum.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (sum[i] / total);
    }
    return mean;
  }
}
