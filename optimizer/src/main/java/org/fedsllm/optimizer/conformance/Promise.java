package org.fedsllm.optimizer.conformance;

/** What an optimizer promises; each is checked by running it. */
public enum Promise {
  /** Every standard problem gets a plan that is feasible, finite and as fast as it says. */
  ANSWERS("a feasible plan of the claimed delay for every problem"),
  /** No plan is faster than what is proved to be possible. */
  NEVER_BEATS_PROOF("never faster than the proved optimum"),
  /** The same problem and settings give the same plan. */
  REPEATS("the same problem twice gives the same plan"),
  /** Listing the clients in another order changes nothing. */
  IGNORES_ORDER("the order of the clients does not matter"),
  /** A cancel is heard. */
  STOPS("stops soon after a cancel, with a sound plan or none"),
  /** Parameters work throughout their range. */
  KEEPS_BOUNDS("runs at the ends of each parameter's range, refuses all else"),
  /** The provider describes itself. */
  INTRODUCES_ITSELF("has an id, a name and parameters with keys of their own");

  private final String words;

  Promise(String words) {
    this.words = words;
  }

  /** The promise, to be read after "it". */
  public String words() {
    return words;
  }
}
