package org.fedsllm.optimizer.conformance;

/** What a radio model promises; each is checked by asking it. */
public enum RadioPromise {
  /** Values that a channel can have. */
  ANSWERS("every value is finite, no loss is negative, every gain is positive"),
  /** No state, no clock, no chance but the one that is handed in. */
  REPEATS("the same distance or seed gives the same value, whatever was asked before"),
  /** Usual, but not required: a model may have a dip. */
  USUAL("a loss never falls with distance, gains have mean 1"),
  /** Parameters work throughout their range. */
  KEEPS_BOUNDS("answers at the ends of each parameter's range too"),
  /** The provider describes itself. */
  INTRODUCES_ITSELF("has an id, a name and parameters with keys of their own");

  private final String words;

  RadioPromise(String words) {
    this.words = words;
  }

  /** The promise, to be read after "it". */
  public String words() {
    return words;
  }
}
