package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import org.fedsllm.training.data.TokenSequence;

/** The next-token loss: each position but the last predicts the token after it. */
final class CrossEntropy {
  private static final NDIndex ALL_BUT_LAST = new NDIndex(":, :-1");
  private static final NDIndex ALL_BUT_FIRST = new NDIndex(":, 1:");

  private CrossEntropy() {}

  /**
   * Mean over the predictions that count, in nats.
   *
   * <p>The head sees only the positions whose prediction counts: logits are the most expensive
   * values of a small model.
   *
   * @param hidden (B, T, d), the residual stream after the last block; owns whatever is computed
   *     here
   * @return a tensor without dimensions
   * @throws IllegalArgumentException if no prediction counts
   */
  static NDArray nextToken(Head head, NDArray hidden, Batch labels) {
    if (labels.predictions() == 0) {
      throw new IllegalArgumentException(
          "No prediction of the batch counts, so it has no loss. Leave out rows that are all prompt.");
    }
    return labels.countsAll() ? ofAll(head, hidden, labels) : ofCounted(head, hidden, labels);
  }

  private static NDArray ofAll(Head head, NDArray hidden, Batch labels) {
    NDArray ids = labels.ids(hidden.getManager()); // (B, T)
    NDArray logits = head.forward(hidden.get(ALL_BUT_LAST)); // (B, T − 1, V)
    NDArray next = ids.get(ALL_BUT_FIRST).expandDims(2); // (B, T − 1, 1)
    return logits.logSoftmax(-1).gather(next, 2).mean().neg();
  }

  private static NDArray ofCounted(Head head, NDArray hidden, Batch labels) {
    NDManager manager = hidden.getManager();
    int count = labels.predictions(); // N
    long[] from = new long[count];
    long[] next = new long[count];
    int n = 0;
    for (int b = 0; b < labels.size(); b++) {
      TokenSequence sequence = labels.sequences().get(b);
      long[] ids = sequence.ids();
      for (int t = 1; t < ids.length; t++) {
        if (sequence.counts(t)) {
          from[n] = (long) b * ids.length + t - 1;
          next[n++] = ids[t];
        }
      }
    }
    NDArray rows = hidden.reshape(-1, hidden.getShape().get(2)); // (B T, d)
    NDArray indices = Tensors.ofLongs(manager, from, new Shape(count));
    NDArray predicting = // (N, d)
        indices
            .getNDArrayInternal()
            .embedding(indices, rows, SparseFormat.DENSE)
            .singletonOrThrow();
    NDArray targets = Tensors.ofLongs(manager, next, new Shape(count, 1));
    return head.forward(predicting).logSoftmax(-1).gather(targets, 1).mean().neg();
  }
}
