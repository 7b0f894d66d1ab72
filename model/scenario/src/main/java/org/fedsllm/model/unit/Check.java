package org.fedsllm.model.unit;

/**
 * Preconditions of domain values. A failed check names the variable, its value and the cure.
 *
 * <p>{@code where} says whose value it is, for example {@code "of client c7"}; it may be empty.
 */
public final class Check {
  private Check() {}

  /** Returns {@code value} if it is a finite number above zero. */
  public static double positive(String variable, double value, String where, String cure) {
    return require(Double.isFinite(value) && value > 0, variable, value, where, "positive", cure);
  }

  /** Returns {@code value} if it is a finite number, zero or above. */
  public static double notNegative(String variable, double value, String where, String cure) {
    return require(
        Double.isFinite(value) && value >= 0, variable, value, where, "zero or positive", cure);
  }

  /** Returns {@code value} if it is a finite number. */
  public static double finite(String variable, double value, String where, String cure) {
    return require(Double.isFinite(value), variable, value, where, "a finite number", cure);
  }

  /** Returns {@code value} if it lies strictly between {@code low} and {@code high}. */
  public static double between(
      String variable, double value, double low, double high, String where, String cure) {
    String range = "between " + low + " and " + high;
    return require(value > low && value < high, variable, value, where, range, cure);
  }

  /** Returns {@code value} if it is at least {@code least}. */
  public static int atLeast(String variable, int value, int least, String where, String cure) {
    if (value < least) {
      throw new IllegalArgumentException(
          message(variable, value, where, "at least " + least, cure));
    }
    return value;
  }

  /** Returns {@code value} if it lies in {@code low … high}, both included. */
  public static int inRange(
      String variable, int value, int low, int high, String where, String cure) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          message(variable, value, where, "in " + low + " … " + high, cure));
    }
    return value;
  }

  /** Returns {@code value} if it is there. */
  public static <T> T present(String variable, T value, String where) {
    if (value == null) {
      throw new IllegalArgumentException(
          sentence("The " + variable + " " + where) + " is missing. Add it.");
    }
    return value;
  }

  /** Returns {@code text} if it has at least one visible character. */
  public static String named(String variable, String text, String where) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(
          sentence("The " + variable + " " + where) + " is empty. Give it a name.");
    }
    return text;
  }

  private static double require(
      boolean holds, String variable, double value, String where, String what, String cure) {
    if (!holds) {
      throw new IllegalArgumentException(message(variable, value, where, what, cure));
    }
    return value;
  }

  private static String message(
      String variable, Object value, String where, String what, String cure) {
    String subject = sentence("The " + variable + " (" + value + ") " + where);
    return (subject + " must be " + what + ". " + cure).strip();
  }

  private static String sentence(String words) {
    return words.strip().replaceAll(" +", " ");
  }
}
