package org.fedsllm.training.data;

import java.util.ArrayList;
import java.util.List;

/** Rows one after another, cut wherever a sequence is full. Not thread-safe. */
final class ContinuousText {
  private final Packer packer;
  private final List<TokenSequence> sequences = new ArrayList<>();
  private long[] ids;
  private boolean[] counted;
  private int filled;

  ContinuousText(Packer packer) {
    this.packer = packer;
    begin();
  }

  ContinuousText addAll(List<TokenRow> rows) {
    rows.forEach(this::add);
    return this;
  }

  ContinuousText add(TokenRow row) {
    for (int i = 0; i < row.ids().length; i++) {
      add(row.ids()[i], i >= row.promptTokens());
    }
    add(packer.endOfText(), true);
    return this;
  }

  private void add(long id, boolean counts) {
    ids[filled] = id;
    counted[filled++] = counts;
    if (filled == ids.length) {
      sequences.add(new TokenSequence(ids, counted, new boolean[filled]));
      begin();
    }
  }

  private void begin() {
    ids = new long[packer.sequenceLength()];
    counted = new boolean[packer.sequenceLength()];
    filled = 0;
  }

  /** The full ones; what is left over is dropped. */
  List<TokenSequence> sequences() {
    return sequences;
  }
}
