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

  /** A unit worth {@code factor} SI units. */
  public static DisplayUnit times(String symbol, double factor) {
    return new DisplayUnit(symbol, typed -> typed * factor, si -> si / factor);
  }

  /** The SI unit itself. */
  public static DisplayUnit si(String symbol) {
    return new DisplayUnit(symbol, DoubleUnaryOperator.identity(), DoubleUnaryOperator.identity());
  }

  /** Decibels over a milliwatt, against watts; with /Hz on both sides too. */
  public static DisplayUnit dbm(String symbol) {
    return new DisplayUnit(symbol, Decibel::dbmToWatt, Decibel::wattToDbm);
  }

  /**
   * Whether {@code typed} means this unit. Case is forgiven, except where a small m could be a
   * large one: milli is not mega.
   */
  boolean isSpelled(String typed) {
    return symbol.startsWith("m") ? symbol.equals(typed) : symbol.equalsIgnoreCase(typed);
  }
}
