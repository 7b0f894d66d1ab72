package org.fedsllm.training.scheme;

import java.util.List;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.node.Turn;
import org.fedsllm.training.state.Stateful;

/**
 * Who computes which part of the model, and what they tell each other: one algorithm family of
 * {@link org.fedsllm.model.algorithm.Scheme}.
 *
 * <p>A round is {@link #turns} and a {@link #localIteration} of every turn, as often as the plan
 * says, and then {@link #merge}. Works on the caller's thread; close it after the run.
 */
public interface TrainingScheme extends AutoCloseable, Stateful {

  /**
   * The clients in the order of their steps in one local iteration.
   *
   * @param working those who compute in it, by rising number
   * @param round from 1
   * @param iteration of this round, from 0
   */
  List<Integer> turns(List<Integer> working, int round, int iteration);

  /** What a step of client {@code k} counts in the training loss of a round. */
  double weight(int k);

  /**
   * One batch of a client, forward and backward.
   *
   * @return its mean loss in nats, before the step; not finite if it diverged
   */
  double localIteration(Turn turn);

  /**
   * Ends the round: what was learned becomes one adapter, from which everyone starts the next.
   *
   * @param delivered clients whose adapters count; with none everyone falls back to the round's
   *     start
   * @return the adapter of the whole model
   */
  LoraWeights merge(List<Integer> delivered);

  @Override
  void close();
}
