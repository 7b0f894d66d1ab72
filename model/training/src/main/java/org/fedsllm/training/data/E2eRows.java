package org.fedsllm.training.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The E2E NLG data (Novikova et al. 2017): the challenge's CSV, and the {@code context||completion}
 * lines that prefix tuning (Li and Liang 2021) and LoRA (Hu et al. 2022) made of it.
 */
final class E2eRows {
  /** Parts context and completion; the model reads it at the end of the prompt. */
  private static final String BAR = "||";

  /** Label of rows without the slot. */
  private static final String NO_VALUE = "none";

  private static final Pattern SLOT = Pattern.compile("\\s*([^\\[\\],]+)\\[([^\\]]*)\\]");

  /** Slots whose names the lines spell in another way than the CSV. */
  private static final Map<String, String> SPELLED =
      Map.of("eatType", "Type", "priceRange", "price", "familyFriendly", "family friendly");

  private E2eRows() {}

  /**
   * The CSV with {@code mr} and {@code ref}.
   *
   * @param label slot, or null
   */
  static RowSet table(Path file, String content, String label) {
    RowSet.Collector rows = new RowSet.Collector();
    CsvRows.forEach(
        file,
        content,
        row -> {
          String meaning = CsvRows.value(file, row, "mr");
          String text = CsvRows.value(file, row, "ref");
          Map<String, String> slots = slots(meaning == null ? "" : meaning);
          rows.add(
              slots.isEmpty() ? null : prompt(context(slots)),
              text == null ? null : completion(text),
              label == null ? null : slots.getOrDefault(label, NO_VALUE));
        });
    return rows.rows();
  }

  /**
   * Lines of the text form.
   *
   * @param label slot, or null
   */
  static RowSet lines(String content, String label) {
    RowSet.Collector rows = new RowSet.Collector();
    content
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              int bar = line.indexOf(BAR);
              if (bar < 0) {
                rows.add(null, null, null);
              } else {
                String text = line.substring(bar + BAR.length());
                String context = line.substring(0, bar);
                rows.add(prompt(context), completion(text), slot(context, label));
              }
            });
    return rows.rows();
  }

  /** {@code name : The Vaults | Type : pub}. */
  private static String context(Map<String, String> slots) {
    return slots.entrySet().stream()
        .map(e -> SPELLED.getOrDefault(e.getKey(), e.getKey()) + " : " + e.getValue())
        .collect(Collectors.joining(" | "));
  }

  private static Map<String, String> slots(String meaning) {
    Map<String, String> slots = new LinkedHashMap<>();
    Matcher matcher = SLOT.matcher(meaning);
    while (matcher.find()) {
      slots.put(matcher.group(1).strip(), matcher.group(2).strip());
    }
    return slots;
  }

  /** The value of {@code name} in {@code name : value | …}; null without a name. */
  private static String slot(String context, String name) {
    if (name == null) {
      return null;
    }
    return Arrays.stream(context.split("\\|"))
        .map(slot -> slot.split(":", 2))
        .filter(parts -> parts.length == 2 && parts[0].strip().equals(name))
        .map(parts -> parts[1].strip())
        .findFirst()
        .orElse(NO_VALUE);
  }

  private static String prompt(String context) {
    return context.strip() + " " + BAR;
  }

  /** With the space that a word carries in GPT-2's vocabulary. */
  private static String completion(String text) {
    return text.isBlank() ? "" : " " + text.strip();
  }
}
