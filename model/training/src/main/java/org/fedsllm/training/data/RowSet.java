package org.fedsllm.training.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a file and those that were no use.
 *
 * @param dropped how many, and why
 */
record RowSet(List<Row> rows, Map<DropReason, Integer> dropped) {
  RowSet {
    rows = List.copyOf(rows);
    dropped = Map.copyOf(dropped);
  }

  /** Gathers rows while a file is read. */
  static final class Collector {
    private final List<Row> rows = new ArrayList<>();
    private final Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);

    /** A row whose {@code null} parts are missing from the file. */
    void add(String prompt, String completion, String label) {
      if (prompt == null || completion == null) {
        drop(DropReason.MISSING_COLUMN);
      } else if (completion.isBlank()) {
        drop(DropReason.EMPTY);
      } else {
        rows.add(new Row(prompt, completion, label == null ? "" : label));
      }
    }

    private void drop(DropReason reason) {
      dropped.merge(reason, 1, Integer::sum);
    }

    RowSet rows() {
      return new RowSet(rows, dropped);
    }
  }
}
