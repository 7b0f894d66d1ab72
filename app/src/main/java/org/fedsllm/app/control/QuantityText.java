package org.fedsllm.app.control;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what people type into a quantity's field: "23 dBm", "0.2 W", "20 MHz", "0,15 km", "20". */
public final class QuantityText {
  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("(" + NumberText.NUMBER + ")\\s*(\\S.*)?");

  /** Five such factors still are a number; nothing in nature is as large, or as small. */
  private static final double GREATEST = 1e60;

  private static final double SMALLEST = 1e-60;

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
    String typed = NumberText.normalised(text);
    if (typed.isEmpty()) {
      throw new IllegalArgumentException("Type a number%s.".formatted(example(quantity)));
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

  /**
   * Requires that {@code si} is a value of {@code quantity}.
   *
   * @param typed what led to it
   */
  static void require(Quantity quantity, double si, String typed) {
    double size = Math.abs(si);
    if (Double.isNaN(si) || size > GREATEST) {
      throw new IllegalArgumentException("“%s” is beyond all numbers.".formatted(typed));
    }
    if (size != 0 && size < SMALLEST) {
      throw new IllegalArgumentException(
          "“%s” is too close to zero to compute with.".formatted(typed));
    }
    if (quantity.whole() && si != Math.rint(si)) {
      throw new IllegalArgumentException(
          "%s is counted; “%s” is not a whole number.".formatted(quantity.name(), typed));
    }
    if (si < quantity.leastSi() || si > quantity.mostSi()) {
      throw new IllegalArgumentException(
          "%s must be %s, but “%s” was typed.%s"
              .formatted(quantity.name(), inWords(quantity.range()), typed, cure(quantity, si)));
    }
  }

  private static String inWords(String range) {
    return range.contains("…") ? "in " + range : range;
  }

  /** A power at or below zero was most likely meant in decibels. */
  private static String cure(Quantity quantity, double si) {
    return si > 0
        ? ""
        : quantity.units().stream()
            .filter(DisplayUnit::isLogarithmic)
            .findFirst()
            .map(log -> " Maybe it was meant in %s.".formatted(log.symbol()))
            .orElse("");
  }

  private static DisplayUnit unit(String typed, Quantity quantity) {
    return UnitSpelling.find(typed, quantity)
        .orElseThrow(
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
}
