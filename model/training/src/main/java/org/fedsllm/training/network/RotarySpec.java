package org.fedsllm.training.network;

/**
 * Rotary positions (Su et al. 2021): the pair i of a head of width D turns by {@code position ·
 * ω_i} with {@code ω_i = theta^(−2i/D)}, stretched for long contexts by {@code scaling}.
 *
 * @param theta base of the wavelengths, 10 000 in the paper
 */
public record RotarySpec(double theta, Scaling scaling) {

  /** How a model stretches its wavelengths beyond the context it was first trained on. */
  public sealed interface Scaling permits Unscaled, Linear, Llama3 {
    /** The frequency to use in place of {@code frequency}, in radians a position. */
    double apply(double frequency);
  }

  /** Leaves every frequency as it is. */
  public record Unscaled() implements Scaling {
    @Override
    public double apply(double frequency) {
      return frequency;
    }
  }

  /** Divides every frequency by {@code factor} (Chen et al. 2023). */
  public record Linear(double factor) implements Scaling {
    @Override
    public double apply(double frequency) {
      return frequency / factor;
    }
  }

  /**
   * Llama 3.1's rule: waves much shorter than the original context stay, much longer ones are
   * divided by {@code factor}, and those between are blended.
   *
   * @param lowFrequencyFactor waves longer than the original context over this are divided
   * @param highFrequencyFactor waves shorter than the original context over this stay
   * @param originalTokens the context before stretching
   */
  public record Llama3(
      double factor, double lowFrequencyFactor, double highFrequencyFactor, int originalTokens)
      implements Scaling {
    @Override
    public double apply(double frequency) {
      double wavesInContext = originalTokens * frequency / (2 * Math.PI);
      if (wavesInContext > highFrequencyFactor) {
        return frequency;
      }
      if (wavesInContext < lowFrequencyFactor) {
        return frequency / factor;
      }
      double kept =
          (wavesInContext - lowFrequencyFactor) / (highFrequencyFactor - lowFrequencyFactor);
      return (1 - kept) * frequency / factor + kept * frequency;
    }
  }

  public RotarySpec {
    if (!(theta > 1)) {
      throw new IllegalArgumentException(
          "The rope_theta (%s) of the model must be above 1. It is usually 10000 or 500000."
              .formatted(theta));
    }
  }

  /** The frequencies of one head, {@code headSize / 2} of them, in radians a position. */
  float[] frequencies(int headSize) {
    float[] frequencies = new float[headSize / 2];
    for (int i = 0; i < frequencies.length; i++) {
      frequencies[i] = (float) scaling.apply(Math.pow(theta, -2.0 * i / headSize));
    }
    return frequencies;
  }
}
