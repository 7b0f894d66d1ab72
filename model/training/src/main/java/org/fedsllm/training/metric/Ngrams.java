package org.fedsllm.training.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs of neighbouring words, counted. */
final class Ngrams {
  private Ngrams() {}

  /** How often each run of 1 … {@code longest} words occurs in {@code words}. */
  static Map<List<String>, Integer> count(List<String> words, int longest) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int order = 1; order <= longest; order++) {
      for (int from = 0; from + order <= words.size(); from++) {
        counts.merge(List.copyOf(words.subList(from, from + order)), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The largest count of each run over several texts: what a hypothesis is clipped by. */
  static Map<List<String>, Integer> most(List<List<String>> texts, int longest) {
    Map<List<String>, Integer> most = new HashMap<>();
    for (List<String> text : texts) {
      count(text, longest).forEach((run, times) -> most.merge(run, times, Math::max));
    }
    return most;
  }

  /** How many runs of {@code order} words a text of {@code words} words has. */
  static int runs(int words, int order) {
    return Math.max(0, words - order + 1);
  }
}
