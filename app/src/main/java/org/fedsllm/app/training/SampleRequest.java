package org.fedsllm.app.training;

import org.fedsllm.training.Sampling;

/**
 * A text that a model is to continue.
 *
 * @param temperature above 1 more surprising, below 1 more usual, 0 always the likeliest token
 * @param topP draw from the likeliest tokens that together have this probability
 */
public record SampleRequest(String prompt, double temperature, double topP) {
  private static final int TOKENS = 32;

  /** A small model that always takes the likeliest token repeats itself. */
  static final double USUAL_TOP_P = 0.8;

  static final SampleRequest FIRST = new SampleRequest("olive oil:", 1, USUAL_TOP_P);

  Sampling sampling(long seed) {
    return temperature == 0
        ? Sampling.greedy(TOKENS)
        : new Sampling(TOKENS, topP, temperature, seed);
  }
}
