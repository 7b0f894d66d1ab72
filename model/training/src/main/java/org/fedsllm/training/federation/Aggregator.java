package org.fedsllm.training.federation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraWeights;

/**
 * How the clients' adapters become one at the end of a round, and what each client starts the next
 * one with.
 *
 * <p>Both sides of a split are merged by one rule in one call: a contribution is an adapter on all
 * blocks, whose lower part came from the client and whose upper part from the main server's copy
 * for it. So clients may be split at different blocks. What crosses the air is the client's part
 * alone; the two servers talk by wire.
 *
 * <p>Implementations are pure: equal arguments give equal bits. Thread-safe.
 */
public interface Aggregator {

  /**
   * Merges the adapters of those who took part.
   *
   * @param before the state that they started from
   * @param contributions in the clients' order, at least one
   * @return the state after the round
   * @throws IllegalArgumentException if the adapters cannot be merged by this rule; the message
   *     says which rule can
   */
  GlobalAdapter merge(GlobalAdapter before, List<Contribution> contributions);

  /**
   * The adapter on all blocks that a client starts the next round with; the caller cuts it at the
   * client's split.
   *
   * @param layout all blocks, of the client's rank
   */
  LoraWeights start(GlobalAdapter global, LoraLayout layout);

  /** The matrices that are trained, and so the only ones that cross the air. */
  default Set<Factor> trained() {
    return EnumSet.allOf(Factor.class);
  }

  /**
   * What a client is told after a round, before it is cut at the client's split and down to {@link
   * #trained}.
   *
   * @param layout all blocks, of the client's rank
   */
  default LoraWeights down(GlobalAdapter global, LoraLayout layout) {
    return start(global, layout);
  }

  /** An update on all blocks that lies frozen under what is trained in the next round, if any. */
  default Optional<LoraWeights> frozen(GlobalAdapter global) {
    return Optional.empty();
  }
}
