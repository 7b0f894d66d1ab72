package org.fedsllm.training.wire;

import java.util.Random;
import org.fedsllm.model.random.SeedTree;

/**
 * Gaussian noise that a client adds to its activations before they are coded, so that what it sends
 * tells less of its data (local perturbation as in Titcombe et al. 2021). No differential privacy
 * is claimed: activations are not clipped.
 *
 * <p>Every local iteration draws from a stream of its own, so nothing needs to be saved between
 * rounds. Immutable.
 *
 * @param standardDeviation 0 for none
 * @param seeds below which the streams lie
 */
public record GaussianNoise(double standardDeviation, SeedTree seeds) {

  /** {@code values} with the noise of one step added; {@code values} itself if there is none. */
  public float[] added(float[] values, String clientId, int round, int step) {
    if (standardDeviation == 0) {
      return values;
    }
    Random random = seeds.stream("activation noise", clientId, round, step);
    float[] noisy = new float[values.length];
    for (int i = 0; i < noisy.length; i++) {
      noisy[i] = (float) (values[i] + standardDeviation * random.nextGaussian());
    }
    return noisy;
  }
}
