package org.fedsllm.training.data;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of some rows.
 *
 * @param read rows that were there
 * @param dropped how many are not learned from, and why
 * @param truncated rows that were cut to a sequence and kept
 * @param lengths of all rows, before they were cut
 * @param tokens of these rows in all sequences
 * @param sequences that they fill, whether used or not
 * @param fill part of the sequences' tokens that is not padding; 1 where there are none
 * @param labels rows by label, in the labels' order
 */
public record RowReport(
    int read,
    Map<DropReason, Integer> dropped,
    int truncated,
    TokenLengths lengths,
    long tokens,
    int sequences,
    double fill,
    Map<String, Integer> labels) {

  public RowReport {
    dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /** Rows that are learned from or evaluated on. */
  public int kept() {
    return read - DropCounts.total(dropped);
  }

  /** {@code 3 empty, 1 too short}; empty where nothing was dropped. */
  public String droppedInWords() {
    return DropCounts.words(dropped);
  }
}
