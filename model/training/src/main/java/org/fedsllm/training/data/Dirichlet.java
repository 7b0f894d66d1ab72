package org.fedsllm.training.data;

import java.util.Arrays;
import java.util.Random;

/** Random shares that add up to 1. */
final class Dirichlet {
  private Dirichlet() {}

  /**
   * One draw of the symmetric Dirichlet distribution.
   *
   * @param alpha near 0 one share is nearly all, towards infinity all are equal
   * @param count of shares
   */
  static double[] draw(double alpha, int count, Random random) {
    double[] logs = new double[count];
    Arrays.setAll(logs, k -> logGamma(alpha, random));
    double largest = Arrays.stream(logs).max().orElseThrow();
    double[] shares = Arrays.stream(logs).map(log -> Math.exp(log - largest)).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }

  /**
   * Logarithm of a gamma variate (Marsaglia and Tsang 2000). For shapes below 1 the boost {@code
   * U^(1/shape)} underflows, its logarithm does not.
   */
  private static double logGamma(double shape, Random random) {
    if (shape < 1) {
      return logGamma(shape + 1, random) + Math.log1p(-random.nextDouble()) / shape;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      double u = 1 - random.nextDouble();
      if (v > 0 && Math.log(u) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return Math.log(d * v);
      }
    }
  }
}
