package org.fedsllm.app.control;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A physical quantity as a field shows it: its name, symbol, units, range and the equation it
 * enters.
 *
 * @param name for example "Transmit power"
 * @param symbol as in the equations, for example "p"; empty if it has none
 * @param meaning one sentence for the tooltip, naming the equation
 * @param units the first is the one shown at first
 * @param leastSi smallest value allowed, in SI
 * @param mostSi largest value allowed, in SI
 * @param whole whether it counts things
 */
public record Quantity(
    String name,
    String symbol,
    String meaning,
    List<DisplayUnit> units,
    double leastSi,
    double mostSi,
    boolean whole) {

  public Quantity {
    if (units.isEmpty()) {
      throw new IllegalArgumentException("The quantity %s has no unit. Give one.".formatted(name));
    }
    units = List.copyOf(units);
  }

  /** A number with units whose range the model itself checks. */
  public static Quantity of(String name, String symbol, String meaning, DisplayUnit... units) {
    return new Quantity(
        name,
        symbol,
        meaning,
        List.of(units),
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        false);
  }

  /** A number of things. */
  public static Quantity count(String name, String symbol, String meaning) {
    return new Quantity(
        name,
        symbol,
        meaning,
        List.of(DisplayUnit.si("")),
        Integer.MIN_VALUE,
        Integer.MAX_VALUE,
        true);
  }

  /** The same quantity within {@code leastSi … mostSi}. */
  public Quantity within(double leastSi, double mostSi) {
    return new Quantity(name, symbol, meaning, units, leastSi, mostSi, whole);
  }

  /** The same quantity under another name. */
  public Quantity named(String otherName, String otherSymbol) {
    return new Quantity(otherName, otherSymbol, meaning, units, leastSi, mostSi, whole);
  }

  /** Name and symbol as a label. */
  public String label() {
    return symbol.isEmpty() ? name : name + " " + symbol;
  }

  /** What hovering shows: meaning, range and units. */
  public String explanation() {
    String unitNames =
        units.stream()
            .map(DisplayUnit::symbol)
            .filter(unit -> !unit.isEmpty())
            .collect(Collectors.joining(", "));
    return meaning
        + (range().isEmpty() ? "" : "\nRange: " + range())
        + (unitNames.isEmpty() ? "" : "\nUnits: " + unitNames);
  }

  /** The range in the first unit; empty where only the model limits it. */
  String range() {
    DisplayUnit unit = units.get(0);
    boolean low = leastSi > (whole ? Integer.MIN_VALUE : Double.NEGATIVE_INFINITY);
    boolean high = mostSi < (whole ? Integer.MAX_VALUE : Double.POSITIVE_INFINITY);
    if (low && high) {
      return "%s … %s".formatted(shown(leastSi, unit), shown(mostSi, unit));
    }
    return low ? "from " + shown(leastSi, unit) : high ? "up to " + shown(mostSi, unit) : "";
  }

  private static String shown(double si, DisplayUnit unit) {
    return (Numbers.plain(unit.fromSi().applyAsDouble(si)) + " " + unit.symbol()).strip();
  }
}
