package org.fedsllm.training.metric;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.fedsllm.training.data.TokenSequence;
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
   * The mean loss of all predictions that count, each weighing the same.
   *
   * @param all equally long neighbours are evaluated together; those of which nothing counts are
   *     left out
   * @param adapter or null for the base model
   */
  public MeanLoss loss(List<TokenSequence> all, Adapter adapter) {
    List<TokenSequence> sequences = all.stream().filter(s -> s.predictions() > 0).toList();
    MeanLoss total = MeanLoss.NONE;
    int from = 0;
    while (from < sequences.size()) {
      int to = endOfBatch(sequences, from);
      total = total.plus(lossOf(sequences.subList(from, to), adapter));
      from = to;
    }
    return total;
  }

  private static int endOfBatch(List<TokenSequence> sequences, int from) {
    int length = sequences.get(from).length();
    int most = Math.max(1, MOST_TOKENS_AT_ONCE / length);
    int to = from + 1;
    while (to < sequences.size() && to - from < most && sequences.get(to).length() == length) {
      to++;
    }
    return to;
  }

  private MeanLoss lossOf(List<TokenSequence> sequences, Adapter adapter) {
    Batch batch = new Batch(sequences);
    try (NDManager step = manager.newSubManager()) {
      NDArray loss = Autograd.unrecorded(() -> model.loss(batch, adapter, step));
      return new MeanLoss(loss.getFloat(), batch.predictions());
    }
  }
}
