package org.fedsllm.training;

import org.fedsllm.model.unit.Check;

/**
 * Draws each token, or takes the likeliest.
 *
 * @param tokens most tokens to add
 * @param topP draw from the likeliest tokens that together have this probability; 0 always takes
 *     the likeliest
 * @param temperature divides the logits before they become probabilities: 1 leaves them, less
 *     prefers the likely tokens, more the unlikely ones
 * @param seed of the draws
 */
public record Sampling(int tokens, double topP, double temperature, long seed) implements Decoding {
  public Sampling {
    Check.atLeast("tokens", tokens, 1, "of the sampling", "It counts tokens to add.");
    if (!(topP >= 0 && topP <= 1)) {
      throw new IllegalArgumentException(
          "The topP (%s) of the sampling must be in 0 … 1. 0.9 is usual.".formatted(topP));
    }
    if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The temperature (%s) of the sampling must be positive. 1 is usual; for the likeliest tokens alone set topP to 0."
              .formatted(temperature));
    }
  }

  /** At temperature 1. */
  public Sampling(int tokens, double topP, long seed) {
    this(tokens, topP, 1, seed);
  }

  /** The likeliest token, always. */
  public static Sampling greedy(int tokens) {
    return new Sampling(tokens, 0, 0);
  }
}
