package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * Equally long sequences of token ids.
 *
 * @param ids of all sequences, one after another
 * @param sequences their number B
 */
public record Batch(long[] ids, int sequences) {

  public static Batch of(List<long[]> sequences) {
    int length = sequences.get(0).length;
    long[] ids = new long[sequences.size() * length];
    for (int i = 0; i < sequences.size(); i++) {
      System.arraycopy(sequences.get(i), 0, ids, i * length, length);
    }
    return new Batch(ids, sequences.size());
  }

  /** int64 (B, T) in {@code manager}. */
  public NDArray toTensor(NDManager manager) {
    return Tensors.ofLongs(manager, ids, new Shape(sequences, ids.length / sequences));
  }
}
