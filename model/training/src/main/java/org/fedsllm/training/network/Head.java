package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/**
 * The residual stream into next-token logits: a last norm, then one row of the table for each
 * token.
 *
 * @param norm keeps the shape
 * @param table (V, d)
 */
record Head(UnaryOperator<NDArray> norm, NDArray table) {

  /** (…, d) to (…, V). */
  NDArray forward(NDArray hidden) {
    return logits(norm.apply(hidden));
  }

  /** Of a stream that is normed already. */
  NDArray logits(NDArray normed) {
    return Linear.apply(normed, table, null);
  }

  /** Whether the table is being learned, as in pretraining alone. */
  boolean learns() {
    return table.hasGradient();
  }
}
