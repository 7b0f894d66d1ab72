package org.fedsllm.training.data;

import java.util.List;
import java.util.Map;

/**
 * The rows that fall to one client.
 *
 * @param sources where they come from
 * @param layout how they become sequences
 * @param dropped rows of its own files that were no use
 */
record Share(
    List<String> sources, List<Row> rows, Layout layout, Map<DropReason, Integer> dropped) {
  Share {
    sources = List.copyOf(sources);
    rows = List.copyOf(rows);
    dropped = Map.copyOf(dropped);
  }
}
