package org.fedsllm.training.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fedsllm.model.unit.Check;

/**
 * Makes sequences of exactly one length out of rows of any length.
 *
 * @param sequenceLength tokens S of a sequence
 * @param endOfText id put after each row, and into what stays free
 */
public record Packer(int sequenceLength, long endOfText) {

  public Packer {
    Check.atLeast("sequenceLength", sequenceLength, 2, "of the data", "One token predicts one.");
  }

  /** Sequences of {@code rows}, in their order as far as the layout keeps it. */
  PackedRows pack(List<TokenRow> rows, Layout layout) {
    List<TokenRow> some = rows.stream().filter(row -> !row.isEmpty()).toList();
    Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
    if (some.size() < rows.size()) {
      dropped.put(DropReason.TOO_SHORT, rows.size() - some.size());
    }
    PackedRows packed =
        switch (layout) {
          case CONTINUOUS -> whole(new ContinuousText(this).addAll(some).sequences(), 0);
          case CUT_OR_CONTINUOUS -> cutOrContinuous(some);
          case PACKED -> new RowBins(this, RowBins.OPEN_BINS).addAll(some).packed();
          case APART -> new RowBins(this, 0).addAll(some).packed();
        };
    return new PackedRows(
        packed.sequences(),
        packed.tokens(),
        packed.truncated(),
        DropCounts.sum(dropped, packed.dropped()));
  }

  private PackedRows cutOrContinuous(List<TokenRow> rows) {
    List<TokenSequence> sequences = new ArrayList<>();
    ContinuousText shorter = new ContinuousText(this);
    int truncated = 0;
    for (TokenRow row : rows) {
      if (row.ids().length >= sequenceLength) {
        sequences.addAll(new ContinuousText(this).add(row).sequences().subList(0, 1));
        truncated += row.ids().length > sequenceLength ? 1 : 0;
      } else {
        shorter.add(row);
      }
    }
    sequences.addAll(shorter.sequences());
    return whole(sequences, truncated);
  }

  /** Sequences without padding. */
  private PackedRows whole(List<TokenSequence> sequences, int truncated) {
    return new PackedRows(sequences, (long) sequences.size() * sequenceLength, truncated, Map.of());
  }
}
