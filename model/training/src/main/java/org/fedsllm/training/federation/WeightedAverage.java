package org.fedsllm.training.federation;

import java.util.List;

/** {@code Σ w_k x_k / Σ w_k}, summed in double and in the clients' order. */
public final class WeightedAverage {
  private WeightedAverage() {}

  /**
   * @param vectors equally long, at least one
   * @param weights one for each vector
   */
  public static float[] of(List<float[]> vectors, double[] weights) {
    double[] sum = new double[vectors.get(0).length];
    double total = 0;
    for (int k = 0; k < weights.length; k++) {
      float[] vector = vectors.get(k);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weights[k] * vector[i];
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
