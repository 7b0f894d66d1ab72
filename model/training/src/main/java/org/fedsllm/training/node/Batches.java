package org.fedsllm.training.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fedsllm.training.data.BatchOrder;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.state.State;
import org.fedsllm.training.state.Stateful;

/** The training sequences of one holder, dealt out batch by batch. Not thread-safe. */
public final class Batches implements Stateful {
  private final ClientData data;
  private final BatchOrder order;
  private final int batchSize;

  /**
   * @param batchSize sequences of a batch; who holds fewer gives them all
   * @param random shuffles every pass
   */
  public Batches(ClientData data, int batchSize, Random random) {
    this.data = data;
    this.order = new BatchOrder(data.training().size(), random);
    this.batchSize = Math.min(batchSize, data.training().size());
  }

  /** The next batch. */
  public Batch next() {
    List<TokenSequence> sequences = new ArrayList<>();
    for (int index : order.next(batchSize)) {
      sequences.add(data.training().get(index));
    }
    return new Batch(sequences);
  }

  @Override
  public State state() {
    return order.state();
  }

  @Override
  public void restore(State state) {
    order.restore(state);
  }
}
