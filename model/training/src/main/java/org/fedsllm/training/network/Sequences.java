package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.fedsllm.training.data.TokenSequence;

/**
 * What every block needs to know about a batch: where each token stands in its text, and what it
 * may look at. Batches of whole texts share one row for all sequences.
 *
 * @param positions int64 (T) or (B, T): 0, 1, … from each start of a text
 * @param mask (T, T) or (B, 1, T, T): 0 where a position may look; −∞ at the future and at other
 *     texts
 * @param rotation of queries and keys; null in a model without rotary positions
 */
record Sequences(NDArray positions, NDArray mask, Rotary.Rotation rotation) {

  /**
   * Lives in {@code manager}.
   *
   * @param rotary null in a model without rotary positions
   */
  static Sequences of(Batch batch, NDManager manager, Rotary rotary) {
    return batch.hasInnerStarts()
        ? packed(batch, manager, rotary)
        : whole(batch.length(), manager, rotary);
  }

  private static Sequences of(NDArray positions, NDArray mask, Rotary rotary) {
    return new Sequences(positions, mask, rotary == null ? null : rotary.at(positions));
  }

  private static Sequences whole(int tokens, NDManager manager, Rotary rotary) {
    long[] positions = new long[tokens];
    float[] mask = new float[tokens * tokens];
    for (int row = 0; row < tokens; row++) {
      positions[row] = row;
      maskRow(mask, row * tokens, tokens, 0, row);
    }
    return of(
        Tensors.ofLongs(manager, positions, new Shape(tokens)),
        Tensors.ofFloats(manager, mask, new Shape(tokens, tokens)),
        rotary);
  }

  private static Sequences packed(Batch batch, NDManager manager, Rotary rotary) {
    int tokens = batch.length();
    long[] positions = new long[batch.size() * tokens];
    float[] mask = new float[batch.size() * tokens * tokens];
    for (int b = 0; b < batch.size(); b++) {
      TokenSequence sequence = batch.sequences().get(b);
      int start = 0;
      for (int row = 0; row < tokens; row++) {
        start = sequence.startsAt(row) ? row : start;
        positions[b * tokens + row] = row - start;
        maskRow(mask, (b * tokens + row) * tokens, tokens, start, row);
      }
    }
    return of(
        Tensors.ofLongs(manager, positions, new Shape(batch.size(), tokens)),
        Tensors.ofFloats(manager, mask, new Shape(batch.size(), 1, tokens, tokens)),
        rotary);
  }

  /** Closes all columns outside {@code from … to}. */
  private static void maskRow(float[] mask, int offset, int tokens, int from, int to) {
    for (int column = 0; column < tokens; column++) {
      if (column < from || column > to) {
        mask[offset + column] = Float.NEGATIVE_INFINITY;
      }
    }
  }
}
