package org.fedsllm.training.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fedsllm.model.unit.Check;

/**
 * Makes sequences of exactly one length out of texts of any length, without padding.
 *
 * @param sequenceLength tokens S of a sequence
 * @param endOfText id put after each packed text
 */
public record Packer(int sequenceLength, long endOfText) {

  public Packer {
    Check.atLeast("sequenceLength", sequenceLength, 2, "of the data", "One token predicts one.");
  }

  /** All texts one after another, cut every S tokens; an incomplete last sequence is dropped. */
  public List<long[]> pack(List<long[]> texts) {
    List<long[]> sequences = new ArrayList<>();
    long[] current = new long[sequenceLength];
    int filled = 0;
    for (long[] text : texts) {
      for (int i = 0; i <= text.length; i++) {
        current[filled++] = i < text.length ? text[i] : endOfText;
        if (filled == sequenceLength) {
          sequences.add(current);
          current = new long[sequenceLength];
          filled = 0;
        }
      }
    }
    return sequences;
  }

  /**
   * Rows that fill a sequence are cut to its length and stay apart; the shorter ones are packed.
   */
  public List<long[]> cutOrPack(List<long[]> rows) {
    List<long[]> sequences = new ArrayList<>();
    List<long[]> shorter = new ArrayList<>();
    for (long[] row : rows) {
      if (row.length >= sequenceLength) {
        sequences.add(Arrays.copyOf(row, sequenceLength));
      } else {
        shorter.add(row);
      }
    }
    sequences.addAll(pack(shorter));
    return sequences;
  }
}
