package org.fedsllm.training;

import org.fedsllm.model.unit.Check;

/**
 * Looks for the likeliest continuation among several kept side by side. Nothing is drawn.
 *
 * @param tokens most tokens to add
 * @param beams continuations that are kept
 * @param lengthPenalty exponent of the length that a log probability is divided by: 0 favours short
 *     texts, 1 compares means
 */
public record BeamDecoding(int tokens, int beams, double lengthPenalty) implements Decoding {
  public BeamDecoding {
    String where = "of the beam search";
    Check.atLeast("tokens", tokens, 1, where, "It counts tokens to add.");
    Check.inRange("beams", beams, 1, 64, where, "4 to 10 are usual.");
    Check.notNegative("lengthPenalty", lengthPenalty, where, "1 compares means.");
  }
}
