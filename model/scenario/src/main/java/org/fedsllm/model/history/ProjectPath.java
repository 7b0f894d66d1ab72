package org.fedsllm.model.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a value stands in a project file, for example {@code scenario.clients.c7.position.xM}.
 *
 * <p>Keys are separated by dots. An entry of a list is named by its {@code id} where the entries
 * have one, otherwise by its number from 0: {@code plan.references[0].id}. What is no plain word
 * stands in brackets, with quotes where it has more than letters, digits and dashes: {@code
 * workload.designs["my phone"].rank}.
 *
 * @param keys from the project inwards; empty for the project itself
 */
public record ProjectPath(List<String> keys) {
  /** The whole project. */
  public static final ProjectPath ROOT = new ProjectPath(List.of());

  private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern KEY =
      Pattern.compile(
          "(?<dot>\\.?)(?<word>[A-Za-z_][A-Za-z0-9_]*)"
              + "|\\[(?<bare>[A-Za-z0-9_-]+)]"
              + "|\\[\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"]");

  public ProjectPath {
    keys = List.copyOf(keys);
  }

  /** Where this value stands inside of; of the project itself, the project. */
  ProjectPath owner() {
    return new ProjectPath(keys.subList(0, Math.max(0, keys.size() - 1)));
  }

  /** The innermost key. */
  String last() {
    return keys.get(keys.size() - 1);
  }

  /** The value {@code key} inside this one. */
  public ProjectPath in(String key) {
    List<String> longer = new ArrayList<>(keys);
    longer.add(key);
    return new ProjectPath(longer);
  }

  /**
   * The path that {@code text} spells.
   *
   * @throws IllegalArgumentException if it spells none; the message shows the place
   */
  public static ProjectPath parse(String text) {
    List<String> keys = new ArrayList<>();
    Matcher key = KEY.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!key.find(at) || key.start() != at || !separated(key, keys.isEmpty())) {
        throw new IllegalArgumentException(
            "The path %s is not understood from character %d on. Write it like scenario.clients.c7.position.xM."
                .formatted(text, at + 1));
      }
      keys.add(key(key));
      at = key.end();
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(
          "The path is empty. Name a value, for example scenario.clients.c7.position.xM.");
    }
    return new ProjectPath(keys);
  }

  /** Every word but the first has its dot. */
  private static boolean separated(Matcher key, boolean first) {
    return key.group("word") == null || key.group("dot").isEmpty() == first;
  }

  private static String key(Matcher found) {
    if (found.group("word") != null) {
      return found.group("word");
    }
    return found.group("bare") != null
        ? found.group("bare")
        : found.group("quoted").replaceAll("\\\\(.)", "$1");
  }

  /** The path as {@link #parse} reads it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String key : keys) {
      if (WORD.matcher(key).matches()) {
        text.append(text.isEmpty() ? "" : ".").append(key);
      } else if (BARE.matcher(key).matches()) {
        text.append('[').append(key).append(']');
      } else {
        String escaped = key.replace("\\", "\\\\").replace("\"", "\\\"");
        text.append("[\"").append(escaped).append("\"]");
      }
    }
    return text.toString();
  }
}
