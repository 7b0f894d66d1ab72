package org.fedsllm.app.control;

import java.util.regex.Pattern;

/**
 * Numbers as people type them: "1.5e9", "0,2", "1 500", with a real minus sign. A comma that could
 * as well group thousands is asked about instead of guessed.
 */
final class NumberText {
  /** A number in the form of {@link #normalised}. */
  static final String NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";

  private static final Pattern GROUPING_SPACE =
      Pattern.compile("(?<=(?:^|[^\\d.])\\d{1,3}) (?=\\d{3}(?!\\d))");
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("(?<![\\d.,])(\\d+),(\\d+)(?![\\d.,])");
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<![\\d.,])[1-9]\\d{0,2},\\d{3}(?![\\d.,])");

  private NumberText() {}

  /**
   * {@code text} with ASCII signs, single spaces and a decimal point.
   *
   * @throws IllegalArgumentException if a comma may mean either
   */
  static String normalised(String text) {
    String plain = text.replace('−', '-').replaceAll("[\\s\\u00a0\\u2009\\u202f]+", " ").strip();
    plain = GROUPING_SPACE.matcher(plain).replaceAll("");
    if (plain.indexOf(',') < 0) {
      return plain;
    }
    String decimal = DECIMAL_COMMA.matcher(plain).replaceAll("$1.$2");
    if (THOUSANDS.matcher(plain).find() || decimal.indexOf(',') >= 0) {
      throw new IllegalArgumentException(
          "The comma in “%s” may mean either. Write a decimal point, and no thousands separators."
              .formatted(plain));
    }
    return decimal;
  }
}
