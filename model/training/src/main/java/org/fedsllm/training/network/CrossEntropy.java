package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.util.Arrays;
import org.fedsllm.training.data.TokenSequence;

/**
 * The next-token loss, with logits only where a prediction counts and only for some positions at a
 * time: they are by far the largest values of a small model.
 *
 * <p>The table of the head is frozen, so the gradient of the normed stream h is known in closed
 * form, {@code (softmax(h Wᵀ) − onehot) W / N}, and is taken on the spot: no logits wait for the
 * backward pass. It hangs on the graph by {@code Σ h · gradient}, whose own gradient it is.
 */
final class CrossEntropy {
  /** 16 MiB of logits: less and the table is read too often, more and caches do not hold them. */
  private static final int MOST_LOGITS = 1 << 22;

  /** Below this a probability in float32 has lost digits, and its logarithm with it. */
  private static final float LEAST_PROBABILITY = 1e-30f;

  private final Head head;
  private final int mostLogits;

  CrossEntropy(Head head) {
    this(head, MOST_LOGITS);
  }

  /**
   * @param mostLogits at a time; one position's are the least
   */
  CrossEntropy(Head head, int mostLogits) {
    this.head = head;
    this.mostLogits = mostLogits;
  }

  /** Positions that predict, as rows of (B T, d), and the ids they are to predict. */
  private record Predictions(long[] rows, long[] next) {
    int count() {
      return rows.length;
    }

    static Predictions of(Batch labels) {
      long[] rows = new long[labels.predictions()];
      long[] next = new long[rows.length];
      int n = 0;
      for (int b = 0; b < labels.size(); b++) {
        TokenSequence sequence = labels.sequences().get(b);
        long[] ids = sequence.ids();
        for (int t = 1; t < ids.length; t++) {
          if (sequence.counts(t)) {
            rows[n] = (long) b * ids.length + t - 1;
            next[n++] = ids[t];
          }
        }
      }
      return new Predictions(rows, next);
    }
  }

  /**
   * Mean over the predictions that count, in nats.
   *
   * @param hidden (B, T, d), the residual stream after the last block; owns whatever is computed
   *     here
   * @return a tensor without dimensions
   * @throws IllegalArgumentException if no prediction counts
   */
  NDArray nextToken(NDArray hidden, Batch labels) {
    Predictions predictions = Predictions.of(labels);
    if (predictions.count() == 0) {
      throw new IllegalArgumentException(
          "No prediction of the batch counts, so it has no loss. Leave out rows of prompt alone.");
    }
    NDManager step = hidden.getManager();
    NDArray rows = hidden.reshape(-1, hidden.getShape().get(2)); // (B T, d)
    NDArray predicting = // (N, d)
        lookUp(Tensors.ofLongs(step, predictions.rows, new Shape(predictions.count())), rows);
    NDArray normed = head.norm().apply(predicting);
    if (head.learns()) {
      return whole(normed, predictions.next);
    }
    return Autograd.recording()
        ? withGradient(normed, predictions.next)
        : Tensors.scalar(step, sum(normed, predictions.next, null) / predictions.count());
  }

  /** By the graph alone, with all logits at once. */
  private NDArray whole(NDArray normed, long[] next) {
    NDArray targets = Tensors.ofLongs(normed.getManager(), next, new Shape(next.length, 1));
    return head.logits(normed).logSoftmax(-1).gather(targets, 1).mean().neg();
  }

  private NDArray withGradient(NDArray normed, long[] next) {
    NDManager step = normed.getManager();
    NDList parts = new NDList();
    double mean = Autograd.unrecorded(() -> sum(normed, next, parts)) / next.length;
    NDArray gradient = // (N, d)
        Autograd.unrecorded(
            () -> NDArrays.concat(parts).muli(Tensors.scalar(step, 1.0 / next.length)));
    NDArray hook = normed.mul(gradient).sum();
    NDArray value = Autograd.unrecorded(() -> Tensors.scalar(step, mean).sub(hook));
    return hook.add(value);
  }

  /**
   * The summed loss.
   *
   * @param gradients gathers the gradient of the sum, part by part, unless it is null
   */
  private double sum(NDArray normed, long[] next, NDList gradients) {
    int atOnce = (int) Math.max(1, mostLogits / head.table().getShape().get(0));
    double sum = 0;
    for (int from = 0; from < next.length; from += atOnce) {
      int to = Math.min(next.length, from + atOnce);
      try (NDManager part = normed.getManager().newSubManager()) {
        NDArray rows = normed.get("{}:{}", from, to); // (n, d)
        rows.attach(part);
        NDArray targets =
            Tensors.ofLongs(part, Arrays.copyOfRange(next, from, to), new Shape(to - from));
        NDArray logits = head.logits(rows); // (n, V)
        NDArray probabilities = logits.softmax(-1);
        sum += negativeLogs(logits, probabilities, targets.expandDims(1));
        if (gradients != null) {
          NDArray gradient = probabilities.matMul(head.table()); // (n, d)
          gradient.subi(lookUp(targets, head.table()));
          gradient.attach(normed.getManager());
          gradients.add(gradient);
        }
      }
    }
    return sum;
  }

  /**
   * Summed in double; by log-softmax where the probabilities are too small to keep their digits.
   */
  private static double negativeLogs(NDArray logits, NDArray probabilities, NDArray targets) {
    double sum = 0;
    for (float probability : probabilities.gather(targets, 1).toFloatArray()) {
      if (!(probability > LEAST_PROBABILITY)) {
        return -logits.logSoftmax(-1).gather(targets, 1).sum().getFloat();
      }
      sum -= Math.log(probability);
    }
    return sum;
  }

  private static NDArray lookUp(NDArray indices, NDArray table) {
    return indices
        .getNDArrayInternal()
        .embedding(indices, table, SparseFormat.DENSE)
        .singletonOrThrow();
  }
}
