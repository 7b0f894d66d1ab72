package org.fedsllm.app.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fedsllm.app.settings.UnitStyle;

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

  /** The same quantity, above zero. */
  public Quantity positive() {
    return within(Double.MIN_VALUE, mostSi);
  }

  /** The same quantity, zero or more. */
  public Quantity notNegative() {
    return within(0, mostSi);
  }

  /** The SI unit among the units; empty for a plain number. */
  Optional<String> siSymbol() {
    return units.stream()
        .filter(unit -> unit.isSi() && !unit.symbol().isEmpty())
        .map(DisplayUnit::symbol)
        .findFirst();
  }

  /** The unit to show first under {@code style}. */
  DisplayUnit unitUnder(UnitStyle style) {
    String si = siSymbol().orElse("");
    boolean inSi = si.startsWith("W") && style.watt() || si.equals("Hz") && style.hertz();
    return inSi
        ? units.stream().filter(DisplayUnit::isSi).findFirst().orElse(units.get(0))
        : units.get(0);
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
    String what = symbol.isEmpty() ? name : name + ", " + symbol;
    return what
        + "\n"
        + meaning
        + (range().isEmpty() ? "" : "\nRange: " + range())
        + (unitNames.isEmpty() ? "" : "\nUnits: " + unitNames);
  }

  /** The range in the first unit; empty where only the model limits it. */
  String range() {
    if (leastSi == Double.MIN_VALUE && mostSi == Double.POSITIVE_INFINITY) {
      return "more than 0";
    }
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
