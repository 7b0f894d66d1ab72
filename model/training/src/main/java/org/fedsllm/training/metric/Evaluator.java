package org.fedsllm.training.metric;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.fedsllm.training.network.Adapter;
import org.fedsllm.training.network.Autograd;
import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.CausalTransformer;

/** Measures the next-token loss on held-out sequences, without recording a graph. */
public final class Evaluator {
  /** Bounds the memory of the logits. */
  private static final int MOST_TOKENS_AT_ONCE = 4096;

  private final NDManager manager;
  private final CausalTransformer model;

  public Evaluator(NDManager manager, CausalTransformer model) {
    this.manager = manager;
    this.model = model;
  }

  /**
   * The token-weighted loss.
   *
   * @param sequences each of at least two tokens; equally long neighbours are evaluated together
   * @param adapter or null for the base model
   */
  public MeanLoss loss(List<long[]> sequences, Adapter adapter) {
    MeanLoss total = MeanLoss.NONE;
    int from = 0;
    while (from < sequences.size()) {
      int to = endOfBatch(sequences, from);
      total = total.plus(lossOf(sequences.subList(from, to), adapter));
      from = to;
    }
    return total;
  }

  private static int endOfBatch(List<long[]> sequences, int from) {
    int length = sequences.get(from).length;
    int most = Math.max(1, MOST_TOKENS_AT_ONCE / length);
    int to = from + 1;
    while (to < sequences.size() && to - from < most && sequences.get(to).length == length) {
      to++;
    }
    return to;
  }

  private MeanLoss lossOf(List<long[]> batch, Adapter adapter) {
    try (NDManager step = manager.newSubManager()) {
      NDArray ids = Batch.of(batch).toTensor(step);
      NDArray loss = Autograd.unrecorded(() -> model.loss(ids, adapter));
      return new MeanLoss(loss.getFloat(), (long) batch.size() * (batch.get(0).length - 1));
    }
  }
}
