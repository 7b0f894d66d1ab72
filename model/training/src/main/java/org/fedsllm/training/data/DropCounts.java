package org.fedsllm.training.data;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums and words of dropped rows. */
final class DropCounts {
  private DropCounts() {}

  static int total(Map<DropReason, Integer> dropped) {
    return dropped.values().stream().mapToInt(Integer::intValue).sum();
  }

  static Map<DropReason, Integer> sum(
      Map<DropReason, Integer> some, Map<DropReason, Integer> others) {
    Map<DropReason, Integer> sum = new EnumMap<>(DropReason.class);
    sum.putAll(some);
    others.forEach((reason, rows) -> sum.merge(reason, rows, Integer::sum));
    return sum;
  }

  /** {@code 3 empty, 1 too short}; empty where nothing was dropped. */
  static String words(Map<DropReason, Integer> dropped) {
    return dropped.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue() + " " + entry.getKey().words())
        .collect(Collectors.joining(", "));
  }
}
