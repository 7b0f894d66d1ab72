package org.fedsllm.app.control;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what people type into a quantity's field: "23 dBm", "0.2 W", "20 MHz", "20". */
public final class QuantityText {
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(\\S.*)?");

  private QuantityText() {}

  /**
   * A typed value.
   *
   * @param si in SI
   * @param unit the unit it was typed in
   */
  public record Typed(double si, DisplayUnit unit) {}

  /**
   * Reads {@code text}.
   *
   * @param assumed the unit of a number without one
   * @throws IllegalArgumentException if it is no value of {@code quantity}; the message says why
   */
  public static Typed read(String text, Quantity quantity, DisplayUnit assumed) {
    String typed = normalise(text);
    if (typed.isEmpty()) {
      throw new IllegalArgumentException("Type a number%s.".formatted(example(quantity)));
    }
    if (typed.indexOf(',') >= 0) {
      throw new IllegalArgumentException(
          "Write “%s” with a decimal point and without thousands separators.".formatted(typed));
    }
    Matcher parts = NUMBER_AND_UNIT.matcher(typed);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "“%s” is not a number%s.".formatted(typed, example(quantity)));
    }
    DisplayUnit unit = parts.group(2) == null ? assumed : unit(parts.group(2).strip(), quantity);
    double si = unit.toSi().applyAsDouble(Double.parseDouble(parts.group(1)));
    require(quantity, si, typed);
    return new Typed(si, unit);
  }

  private static void require(Quantity quantity, double si, String typed) {
    if (!Double.isFinite(si)) {
      throw new IllegalArgumentException("“%s” is beyond all numbers.".formatted(typed));
    }
    if (quantity.whole() && si != Math.rint(si)) {
      throw new IllegalArgumentException(
          "%s is counted; “%s” is not a whole number.".formatted(quantity.name(), typed));
    }
    if (si < quantity.leastSi() || si > quantity.mostSi()) {
      throw new IllegalArgumentException(
          "%s must be %s, but “%s” was typed."
              .formatted(quantity.name(), inWords(quantity.range()), typed));
    }
  }

  private static String inWords(String range) {
    return range.contains("…") ? "in " + range : range;
  }

  private static DisplayUnit unit(String typed, Quantity quantity) {
    Optional<DisplayUnit> known =
        quantity.units().stream().filter(unit -> unit.isSpelled(typed)).findFirst();
    return known.orElseThrow(
        () ->
            new IllegalArgumentException(
                "“%s” is not a unit of %s. %s"
                    .formatted(typed, quantity.name().toLowerCase(), unitsInWords(quantity))));
  }

  private static String unitsInWords(Quantity quantity) {
    String names =
        quantity.units().stream()
            .map(DisplayUnit::symbol)
            .filter(symbol -> !symbol.isEmpty())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "Type the number alone." : "Use " + names + ".";
  }

  private static String example(Quantity quantity) {
    String unit = quantity.units().get(0).symbol();
    return unit.isEmpty() ? "" : ", for example “20 %s”".formatted(unit);
  }

  private static String normalise(String text) {
    return text.replace('−', '-').replaceAll("[\\u00a0\\u2009\\u202f]", " ").strip();
  }
}
