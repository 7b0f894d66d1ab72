package org.fedsllm.training.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.fedsllm.training.data.TokenSequence;

/**
 * Equally long sequences that pass through the model together.
 *
 * @param sequences B of them, of T tokens each
 */
public record Batch(List<TokenSequence> sequences) {

  public Batch {
    sequences = List.copyOf(sequences);
    if (sequences.isEmpty()) {
      throw new IllegalArgumentException("The batch is empty. It needs a sequence.");
    }
    int length = sequences.get(0).length();
    for (TokenSequence sequence : sequences) {
      if (sequence.length() != length) {
        throw new IllegalArgumentException(
            "The sequences of a batch must be equally long, but one has %d tokens and one %d."
                .formatted(length, sequence.length()));
      }
    }
  }

  /** One sequence alone. */
  public static Batch of(TokenSequence sequence) {
    return new Batch(List.of(sequence));
  }

  /** Number B of sequences. */
  public int size() {
    return sequences.size();
  }

  /** Tokens T of each sequence. */
  public int length() {
    return sequences.get(0).length();
  }

  /** Predictions that the loss counts. */
  public int predictions() {
    return sequences.stream().mapToInt(TokenSequence::predictions).sum();
  }

  /** The rows with nothing left in them but where texts begin. */
  public Batch outline() {
    return new Batch(sequences.stream().map(TokenSequence::outline).toList());
  }

  /** Whether a text begins inside a sequence. */
  boolean hasInnerStarts() {
    return sequences.stream().anyMatch(TokenSequence::hasInnerStarts);
  }

  /** The token ids, int64 (B, T) in {@code manager}. */
  NDArray ids(NDManager manager) {
    long[] ids = new long[size() * length()];
    for (int i = 0; i < size(); i++) {
      System.arraycopy(sequences.get(i).ids(), 0, ids, i * length(), length());
    }
    return Tensors.ofLongs(manager, ids, new Shape(size(), length()));
  }
}
