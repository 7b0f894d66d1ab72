package org.fedsllm.training.data;

import java.util.Arrays;

/**
 * One row that the model reads: token ids, which of them the loss counts, and where texts begin.
 *
 * <p>A row may pack several texts. At each start the positions restart and attention does not look
 * across, so a packed row learns exactly what its texts learn apart. A row without inner starts
 * whose predictions all count is {@link #plain}: the cheap and usual case.
 *
 * @param ids token ids, below 2<sup>30</sup>
 * @param counted whether the prediction <em>of</em> token t enters the loss; never the first one's
 * @param starts whether a text begins at token t; always at the first one
 */
public record TokenSequence(long[] ids, boolean[] counted, boolean[] starts) {
  /** Above every id: the wire keeps two bits of 32 for the flags. */
  public static final long ID_LIMIT = 1L << 30;

  /** The arrays are copied. */
  public TokenSequence {
    if (ids.length == 0 || counted.length != ids.length || starts.length != ids.length) {
      throw new IllegalArgumentException(
          "The ids (%d), counted (%d) and starts (%d) of a sequence must be equally many, from 1."
              .formatted(ids.length, counted.length, starts.length));
    }
    for (long id : ids) {
      if (id < 0 || id >= ID_LIMIT) {
        throw new IllegalArgumentException(
            "The token id (%d) of a sequence must be in 0 … %d. Check the tokenizer."
                .formatted(id, ID_LIMIT - 1));
      }
    }
    ids = ids.clone();
    counted = counted.clone();
    starts = starts.clone();
    counted[0] = false;
    starts[0] = true;
  }

  /** One text of which every prediction counts. */
  public static TokenSequence plain(long... ids) {
    boolean[] counted = new boolean[ids.length];
    Arrays.fill(counted, true);
    return new TokenSequence(ids, counted, new boolean[ids.length]);
  }

  /** This row with nothing left in it but where texts begin: no ids, no predictions. */
  public TokenSequence outline() {
    return new TokenSequence(new long[length()], new boolean[length()], starts);
  }

  /** Tokens T. */
  public int length() {
    return ids.length;
  }

  public boolean counts(int token) {
    return counted[token];
  }

  public boolean startsAt(int token) {
    return starts[token];
  }

  /** Predictions that the loss counts. */
  public int predictions() {
    int predictions = 0;
    for (boolean counts : counted) {
      predictions += counts ? 1 : 0;
    }
    return predictions;
  }

  /** Whether a text begins after the first token. */
  public boolean hasInnerStarts() {
    for (int token = 1; token < starts.length; token++) {
      if (starts[token]) {
        return true;
      }
    }
    return false;
  }

  /** Whether this is one text of which every prediction counts. */
  public boolean isPlain() {
    return predictions() == length() - 1 && !hasInnerStarts();
  }

  @Override
  public long[] ids() {
    return ids.clone();
  }

  @Override
  public boolean[] counted() {
    return counted.clone();
  }

  @Override
  public boolean[] starts() {
    return starts.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TokenSequence that
        && Arrays.equals(ids, that.ids)
        && Arrays.equals(counted, that.counted)
        && Arrays.equals(starts, that.starts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(ids) + Arrays.hashCode(counted)) + Arrays.hashCode(starts);
  }

  /** Ids, with a bar before each text and a stroke after each token that does not count. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("TokenSequence[");
    for (int token = 0; token < ids.length; token++) {
      text.append(starts[token] ? "| " : "").append(ids[token]);
      text.append(counted[token] ? " " : "' ");
    }
    return text.append(']').toString();
  }
}
