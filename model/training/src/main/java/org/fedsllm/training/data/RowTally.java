package org.fedsllm.training.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gathers a {@link RowReport} over the packings of a client, or of all. Not thread-safe. */
final class RowTally {
  private final int sequenceLength;
  private final IntStream.Builder lengths = IntStream.builder();
  private final Map<String, Integer> labels = new HashMap<>();
  private Map<DropReason, Integer> dropped = Map.of();
  private int read;
  private int truncated;
  private long tokens;
  private int sequences;

  RowTally(int sequenceLength) {
    this.sequenceLength = sequenceLength;
  }

  /** Rows that were no use before they had tokens. */
  void addDropped(Map<DropReason, Integer> reasons) {
    dropped = DropCounts.sum(dropped, reasons);
    read += DropCounts.total(reasons);
  }

  void add(List<Row> rows, List<TokenRow> tokenRows, PackedRows packed) {
    read += rows.size();
    rows.forEach(row -> labels.merge(row.label(), 1, Integer::sum));
    tokenRows.forEach(row -> lengths.add(row.lengthWithEnd()));
    dropped = DropCounts.sum(dropped, packed.dropped());
    truncated += packed.truncated();
    tokens += packed.tokens();
    sequences += packed.sequences().size();
  }

  RowReport report() {
    return new RowReport(
        read,
        dropped,
        truncated,
        TokenLengths.of(lengths.build().toArray()),
        tokens,
        sequences,
        sequences == 0 ? 1 : (double) tokens / ((long) sequences * sequenceLength),
        labels);
  }
}
