package org.fedsllm.training.scheme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fedsllm.model.random.SeedTree;

/** In which order clients take their steps. */
@FunctionalInterface
public interface TurnOrder {

  /** As they are numbered; for schemes whose clients do not meet within a round. */
  TurnOrder BY_NUMBER = (working, round, iteration) -> working;

  /** Drawn anew for each local iteration, each from a stream of its own. */
  static TurnOrder shuffled(SeedTree seeds) {
    return (working, round, iteration) -> {
      List<Integer> order = new ArrayList<>(working);
      Collections.shuffle(order, seeds.stream("turns", round, iteration));
      return order;
    };
  }

  /**
   * @param working clients that compute in this iteration, by rising number
   * @param round from 1
   * @param iteration of this round, from 0
   */
  List<Integer> of(List<Integer> working, int round, int iteration);
}
