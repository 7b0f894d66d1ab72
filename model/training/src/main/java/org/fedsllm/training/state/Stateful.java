package org.fedsllm.training.state;

/**
 * Has a memory that outlives a round, and can hand it over. What is drawn anew for each round from
 * a stream of its own needs none of this.
 */
public interface Stateful {

  /** All that is remembered now; a copy. */
  State state();

  /**
   * Goes on from {@code state} as if nothing had happened in between: what follows is the same bit
   * for bit. The object must be as it was made, from the same inputs as the one that was saved.
   *
   * @throws IllegalArgumentException if the state is of something else
   */
  void restore(State state);
}
