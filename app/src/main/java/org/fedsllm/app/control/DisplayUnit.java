package org.fedsllm.app.control;

import java.util.function.DoubleUnaryOperator;
import org.fedsllm.model.unit.Decibel;

/**
 * A unit that people read and type, against the SI unit inside.
 *
 * @param symbol as it is written; empty for a plain number
 * @param toSi a typed value in SI
 * @param fromSi an SI value in this unit
 */
public record DisplayUnit(String symbol, DoubleUnaryOperator toSi, DoubleUnaryOperator fromSi) {
  private static final DoubleUnaryOperator AS_IT_IS = si -> si;

  /** A unit worth {@code factor} SI units. */
  public static DisplayUnit times(String symbol, double factor) {
    return new DisplayUnit(symbol, typed -> typed * factor, si -> si / factor);
  }

  /**
   * The units to read and type {@code siSymbol} in, the one that suits {@code usual} first.
   *
   * @param usual a usual value, in SI
   */
  public static DisplayUnit[] suiting(String siSymbol, double usual) {
    if (!siSymbol.equals("Hz")) {
      return new DisplayUnit[] {si(siSymbol)};
    }
    DisplayUnit giga = times("GHz", 1e9);
    DisplayUnit mega = times("MHz", 1e6);
    return usual >= 1e9
        ? new DisplayUnit[] {giga, mega, si(siSymbol)}
        : new DisplayUnit[] {mega, giga, si(siSymbol)};
  }

  /** The SI unit itself. */
  public static DisplayUnit si(String symbol) {
    return new DisplayUnit(symbol, AS_IT_IS, AS_IT_IS);
  }

  /** Decibels over a milliwatt, against watts; with /Hz on both sides too. */
  public static DisplayUnit dbm(String symbol) {
    return new DisplayUnit(symbol, Decibel::dbmToWatt, Decibel::wattToDbm);
  }

  /** Whether this is the SI unit itself. */
  boolean isSi() {
    return toSi == AS_IT_IS;
  }

  /** Whether equal steps in this unit are equal factors in SI. */
  boolean isLogarithmic() {
    return symbol.startsWith("dBm");
  }

  /**
   * Whether {@code typed} means this unit. Case is forgiven, except where a small m could be a
   * large one: milli is not mega.
   */
  boolean isSpelled(String typed) {
    return symbol.startsWith("m") ? symbol.equals(typed) : symbol.equalsIgnoreCase(typed);
  }
}
