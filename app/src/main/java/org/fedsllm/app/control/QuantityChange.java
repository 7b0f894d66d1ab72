package org.fedsllm.app.control;

import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fedsllm.model.unit.Decibel;

/**
 * Reads a change instead of a value: "+3 dB", "-10 %", "*2", "/4", "+= 5 MHz". It applies to each
 * of several values that differ.
 */
final class QuantityChange {
  private static final String NUMBER = "(" + NumberText.NUMBER + ")";
  private static final Pattern FACTOR = Pattern.compile("([*×/÷])\\s*" + NUMBER);
  private static final Pattern RELATIVE =
      Pattern.compile("([+-]\\s*" + NUMBER + ")\\s*(dB|%)", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUM = Pattern.compile("([+-])\\s*=\\s*(\\S.*)");

  private QuantityChange() {}

  /**
   * The change of an SI value that {@code text} asks for; empty where it is no change.
   *
   * @param shown the unit of a sum without one
   * @throws IllegalArgumentException if it starts as a change and cannot be read
   */
  static Optional<DoubleUnaryOperator> read(String text, Quantity quantity, DisplayUnit shown) {
    String typed = NumberText.normalised(text);
    return factor(typed)
        .or(() -> relative(typed, quantity))
        .or(() -> sum(typed, quantity, shown))
        .map(change -> checked(change, quantity, typed));
  }

  private static Optional<DoubleUnaryOperator> factor(String typed) {
    Matcher parts = FACTOR.matcher(typed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(parts.group(2));
    boolean divides = "/÷".contains(parts.group(1));
    return Optional.of(si -> divides ? si / number : si * number);
  }

  /** Decibels and per cents, where the field itself is not in them. */
  private static Optional<DoubleUnaryOperator> relative(String typed, Quantity quantity) {
    Matcher parts = RELATIVE.matcher(typed);
    if (!parts.matches()
        || quantity.units().stream().anyMatch(unit -> unit.isSpelled(parts.group(3)))) {
      return Optional.empty();
    }
    double number = Double.parseDouble(parts.group(1).replace(" ", ""));
    double factor =
        parts.group(3).toLowerCase(Locale.ROOT).equals("db")
            ? Decibel.toLinear(number)
            : 1 + number / 100;
    return Optional.of(si -> si * factor);
  }

  private static Optional<DoubleUnaryOperator> sum(
      String typed, Quantity quantity, DisplayUnit shown) {
    Matcher parts = SUM.matcher(typed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Quantity unbounded = quantity.within(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    QuantityText.Typed added = QuantityText.read(parts.group(2), unbounded, shown);
    DisplayUnit unit = added.unit();
    double number = unit.fromSi().applyAsDouble(added.si());
    double signed = parts.group(1).equals("-") ? -number : number;
    return Optional.of(si -> unit.toSi().applyAsDouble(unit.fromSi().applyAsDouble(si) + signed));
  }

  private static DoubleUnaryOperator checked(
      DoubleUnaryOperator change, Quantity quantity, String typed) {
    return si -> {
      double changed = change.applyAsDouble(si);
      double result = quantity.whole() ? Math.rint(changed) : changed;
      QuantityText.require(quantity, result, typed);
      return result;
    };
  }
}
