package org.fedsllm.app.compare;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean and how far it is to be trusted.
 *
 * @param halfWidth of the two-sided 95 % confidence interval by Student's t, for independent and
 *     normally distributed samples; NaN with fewer than two
 * @param samples their number
 */
public record MeanInterval(double mean, double halfWidth, int samples) {
  private static final double UPPER = 0.975;

  /** Of {@code samples}; the mean of none is NaN. */
  public static MeanInterval of(double... samples) {
    int count = samples.length;
    double mean = Arrays.stream(samples).sum() / count;
    if (count < 2) {
      return new MeanInterval(mean, Double.NaN, count);
    }
    double squares = Arrays.stream(samples).map(x -> (x - mean) * (x - mean)).sum();
    double standardError = Math.sqrt(squares / (count - 1) / count);
    // null: no generator, as nothing is drawn from the distribution
    double t = new TDistribution(null, count - 1).inverseCumulativeProbability(UPPER);
    return new MeanInterval(mean, t * standardError, count);
  }
}
