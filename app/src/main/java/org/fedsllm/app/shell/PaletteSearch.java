package org.fedsllm.app.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which commands fit what was typed, and in which order: first those with words that begin so, then
 * those with the letters in this order; within both what can be done now comes before what cannot.
 */
final class PaletteSearch {
  private static final int BEGINS = 0;
  private static final int HAS_LETTERS = 1;
  private static final int MISSES = 2;

  /** Fewer letters are in everything. */
  private static final int LEAST_LETTERS = 3;

  private PaletteSearch() {}

  /**
   * What fits {@code query}.
   *
   * @param recent ids of commands that come first where nothing was typed, newest first
   */
  static List<Command> of(List<Command> commands, String query, List<String> recent) {
    List<String> asked = words(query);
    List<Command> found = new ArrayList<>(commands);
    found.removeIf(command -> fit(command, asked) == MISSES);
    Comparator<Command> order =
        Comparator.<Command>comparingInt(command -> fit(command, asked))
            .thenComparingInt(command -> command.disabled().get() ? 1 : 0);
    if (asked.isEmpty()) {
      order = order.thenComparingInt(command -> place(recent, command.id()));
    }
    found.sort(order);
    return found;
  }

  private static int place(List<String> recent, String id) {
    int place = recent.indexOf(id);
    return place < 0 ? recent.size() : place;
  }

  private static int fit(Command command, List<String> asked) {
    String text = command.text().getValue();
    List<String> words = words(text);
    if (asked.stream().allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)))) {
      return BEGINS;
    }
    String letters = String.join("", asked);
    return letters.length() >= LEAST_LETTERS && inOrder(letters, String.join("", words))
        ? HAS_LETTERS
        : MISSES;
  }

  private static boolean inOrder(String letters, String text) {
    int from = 0;
    for (int i = 0; i < letters.length(); i++) {
      from = text.indexOf(letters.charAt(i), from) + 1;
      if (from == 0) {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
