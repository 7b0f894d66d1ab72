package org.fedsllm.training.scheme;

import java.util.List;

/** In which order clients take their steps. */
@FunctionalInterface
public interface TurnOrder {

  /** As they are numbered; for schemes whose clients do not meet within a round. */
  TurnOrder BY_NUMBER = (working, round, iteration) -> working;

  /**
   * @param working clients that compute in this iteration, by rising number
   * @param round from 1
   * @param iteration of this round, from 0
   */
  List<Integer> of(List<Integer> working, int round, int iteration);
}
