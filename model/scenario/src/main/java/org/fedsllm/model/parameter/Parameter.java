package org.fedsllm.model.parameter;

import java.util.List;
import java.util.Locale;

/**
 * One thing that can be set on an optimizer or a radio model: its key in files, its label and help
 * in a form, and which values it takes.
 */
public sealed interface Parameter {

  /** Stable name in files and on the command line. */
  String key();

  /** Short label in a form. */
  String label();

  /** One sentence of help. */
  String description();

  /** The value without a setting: a Double, Integer, Boolean or String. */
  Object defaultValue();

  /**
   * Returns {@code value} in this parameter's own type.
   *
   * @throws IllegalArgumentException naming the parameter, the value and the cure
   */
  Object checked(Object value);

  /** A real number in {@code least … most}, both included. */
  record Real(
      String key,
      String label,
      String description,
      String unit,
      double least,
      double most,
      Double defaultValue)
      implements Parameter {
    @Override
    public Double checked(Object value) {
      if (value instanceof Number number
          && number.doubleValue() >= least
          && number.doubleValue() <= most) {
        return number.doubleValue();
      }
      throw refused(this, value, "a number in %s … %s %s".formatted(least, most, unit).strip());
    }
  }

  /** A whole number in {@code least … most}, both included. */
  record Whole(
      String key,
      String label,
      String description,
      String unit,
      int least,
      int most,
      Integer defaultValue)
      implements Parameter {
    @Override
    public Integer checked(Object value) {
      if (value instanceof Number number
          && number.doubleValue() == Math.rint(number.doubleValue())
          && number.doubleValue() >= least
          && number.doubleValue() <= most) {
        return number.intValue();
      }
      String range = "a whole number in %d … %d %s".formatted(least, most, unit).strip();
      throw refused(this, value, range);
    }
  }

  /** Yes or no. */
  record Switch(String key, String label, String description, Boolean defaultValue)
      implements Parameter {
    @Override
    public Boolean checked(Object value) {
      if (value instanceof Boolean on) {
        return on;
      }
      throw refused(this, value, "true or false");
    }
  }

  /** One of a few words. */
  record Choice(
      String key, String label, String description, List<String> options, String defaultValue)
      implements Parameter {
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public String checked(Object value) {
      if (value instanceof String word && options.contains(word)) {
        return word;
      }
      throw refused(this, value, "one of " + String.join(", ", options));
    }
  }

  private static IllegalArgumentException refused(Parameter parameter, Object value, String what) {
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "The parameter %s (%s) must be %s. Its default is %s.",
            parameter.key(),
            value,
            what,
            parameter.defaultValue()));
  }
}
