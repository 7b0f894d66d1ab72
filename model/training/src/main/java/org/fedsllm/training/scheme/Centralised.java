package org.fedsllm.training.scheme;

import java.util.List;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.node.Participant;
import org.fedsllm.training.node.Turn;
import org.fedsllm.training.node.WholeModelNode;
import org.fedsllm.training.state.State;

/**
 * The reference without clients: one trainer holds everybody's data and the whole model. It takes
 * one step for each turn of a client, so that a round has as many steps as under the other schemes;
 * they follow one another on one adapter, and nothing is merged.
 */
public final class Centralised implements TrainingScheme {
  private final Participant everybody;
  private final WholeModelNode node;

  /**
   * @param everybody the union of the clients' data
   */
  public Centralised(Participant everybody, WholeModelNode node) {
    this.everybody = everybody;
    this.node = node;
  }

  @Override
  public List<Integer> turns(List<Integer> working, int round, int iteration) {
    return working;
  }

  /** Every batch is drawn from the same data. */
  @Override
  public double weight(int k) {
    return 1;
  }

  @Override
  public double localIteration(Turn turn) {
    return node.step();
  }

  @Override
  public LoraWeights merge(List<Integer> delivered) {
    return everybody.weights();
  }

  @Override
  public State state() {
    return everybody.state();
  }

  @Override
  public void restore(State state) {
    everybody.restore(state);
  }

  @Override
  public void close() {
    node.close();
    everybody.close();
  }
}
