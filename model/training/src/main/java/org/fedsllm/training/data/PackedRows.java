package org.fedsllm.training.data;

import java.util.List;
import java.util.Map;

/**
 * What packing made of some rows.
 *
 * @param tokens of rows and their ends in all sequences; the rest is padding
 * @param truncated rows that lost their end
 */
record PackedRows(
    List<TokenSequence> sequences, long tokens, int truncated, Map<DropReason, Integer> dropped) {
  PackedRows {
    sequences = List.copyOf(sequences);
    dropped = Map.copyOf(dropped);
  }
}
