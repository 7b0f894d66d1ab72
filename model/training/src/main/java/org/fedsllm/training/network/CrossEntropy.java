package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/** The next-token loss: each position but the last predicts the token after it. */
final class CrossEntropy {
  private static final NDIndex ALL_BUT_LAST = new NDIndex(":, :-1");
  private static final NDIndex ALL_BUT_FIRST = new NDIndex(":, 1:");

  private CrossEntropy() {}

  /**
   * Mean over the {@code B (T − 1)} predictions, in nats.
   *
   * <p>The head sees only positions whose next token is known; the last one's logits would be the
   * most expensive values that nobody reads.
   *
   * @param hidden (B, T, d), the residual stream after the last block
   * @param ids int64 (B, T)
   * @return a tensor without dimensions
   */
  static NDArray nextToken(Head head, NDArray hidden, NDArray ids) {
    NDArray logits = head.forward(hidden.get(ALL_BUT_LAST)); // (B, T − 1, V)
    NDArray next = ids.get(ALL_BUT_FIRST).expandDims(2); // (B, T − 1, 1)
    return logits.logSoftmax(-1).gather(next, 2).mean().neg();
  }
}
