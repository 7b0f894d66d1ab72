package org.fedsllm.training.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whole rows put into the first sequence that has room for them (first fit over the sequences begun
 * last). A row longer than a sequence is cut. Not thread-safe.
 */
final class RowBins {
  /** Sequences that a row may still join: enough for a dense fill, few enough to be quick. */
  static final int OPEN_BINS = 64;

  private final Packer packer;
  private final int openBins;
  private final List<Bin> bins = new ArrayList<>();
  private final Deque<Bin> open = new ArrayDeque<>();
  private final Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
  private int truncated;
  private long tokens;

  /**
   * @param openBins 0 gives every row a sequence of its own
   */
  RowBins(Packer packer, int openBins) {
    this.packer = packer;
    this.openBins = openBins;
  }

  RowBins addAll(List<TokenRow> rows) {
    rows.forEach(this::add);
    return this;
  }

  private void add(TokenRow row) {
    int length = Math.min(row.lengthWithEnd(), packer.sequenceLength());
    if (row.promptTokens() >= length) {
      dropped.merge(DropReason.NOTHING_COUNTED, 1, Integer::sum);
      return;
    }
    truncated += length < row.lengthWithEnd() ? 1 : 0;
    tokens += length;
    binFor(length).add(row, length);
  }

  private Bin binFor(int length) {
    for (Bin bin : open) {
      if (bin.free() >= length) {
        return bin;
      }
    }
    Bin bin = new Bin(packer);
    bins.add(bin);
    open.addLast(bin);
    if (open.size() > openBins) {
      open.removeFirst();
    }
    return bin;
  }

  PackedRows packed() {
    return new PackedRows(bins.stream().map(Bin::sequence).toList(), tokens, truncated, dropped);
  }

  /** A sequence that is being filled. */
  private static final class Bin {
    private final long[] ids;
    private final boolean[] counted;
    private final boolean[] starts;
    private int filled;

    Bin(Packer packer) {
      ids = new long[packer.sequenceLength()];
      Arrays.fill(ids, packer.endOfText());
      counted = new boolean[ids.length];
      starts = new boolean[ids.length];
    }

    int free() {
      return ids.length - filled;
    }

    /** The first token of a row follows from nothing, so it never counts. */
    void add(TokenRow row, int length) {
      System.arraycopy(row.ids(), 0, ids, filled, Math.min(length, row.ids().length));
      starts[filled] = true;
      Arrays.fill(counted, filled + Math.max(1, row.promptTokens()), filled + length, true);
      filled += length;
    }

    TokenSequence sequence() {
      return new TokenSequence(ids, counted, starts);
    }
  }
}
