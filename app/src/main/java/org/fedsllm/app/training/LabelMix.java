package org.fedsllm.app.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedsllm.training.data.ClientReport;
import org.fedsllm.training.data.DataReport;

/**
 * Which labels a preview tells apart: the most frequent ones of all clients, the same colour for
 * each client, and the rest together.
 *
 * @param named the most frequent first
 * @param others how many more there are
 */
record LabelMix(List<String> named, int others) {
  /** More colours than this nobody tells apart. */
  static final int MOST = 7;

  LabelMix {
    named = List.copyOf(named);
  }

  static LabelMix of(DataReport report) {
    Map<String, Integer> rows = new HashMap<>();
    report
        .clients()
        .forEach(c -> c.rows().labels().forEach((l, n) -> rows.merge(l, n, Integer::sum)));
    List<String> sorted =
        rows.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    // One colour for "others" says less than one for the last label.
    int shown = sorted.size() <= MOST + 1 ? sorted.size() : MOST;
    return new LabelMix(sorted.subList(0, shown), sorted.size() - shown);
  }

  /** Rows of {@code client} of each named label, then of all others. */
  List<Integer> rows(ClientReport client) {
    Map<String, Integer> labels = client.rows().labels();
    List<Integer> parts = new ArrayList<>();
    named.forEach(label -> parts.add(labels.getOrDefault(label, 0)));
    int all = labels.values().stream().mapToInt(Integer::intValue).sum();
    parts.add(all - parts.stream().mapToInt(Integer::intValue).sum());
    return parts;
  }

  /** {@code noun.animal} reads as animal. */
  static String inWords(String label) {
    return label.startsWith("noun.") || label.startsWith("verb.")
        ? label.substring(label.indexOf('.') + 1)
        : label;
  }
}
