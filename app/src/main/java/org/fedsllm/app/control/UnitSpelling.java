package org.fedsllm.app.control;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Understands units beyond those that a field offers: any SI prefix before the quantity's SI unit,
 * µ in all its spellings, dBW beside dBm.
 */
final class UnitSpelling {
  private static final double DBW_OVER_DBM = 30;
  private static final Map<Character, Double> PREFIXES =
      Map.ofEntries(
          Map.entry('f', 1e-15),
          Map.entry('p', 1e-12),
          Map.entry('n', 1e-9),
          Map.entry('u', 1e-6),
          Map.entry('m', 1e-3),
          Map.entry('k', 1e3),
          Map.entry('K', 1e3),
          Map.entry('M', 1e6),
          Map.entry('G', 1e9),
          Map.entry('g', 1e9),
          Map.entry('T', 1e12));

  private UnitSpelling() {}

  /** The unit of {@code quantity} that {@code typed} spells; empty if none. */
  static Optional<DisplayUnit> find(String typed, Quantity quantity) {
    String spelled = typed.replace('µ', 'u').replace('μ', 'u');
    return quantity.units().stream()
        .filter(unit -> unit.isSpelled(typed))
        .findFirst()
        .or(() -> prefixed(spelled, quantity))
        .or(() -> overOneWatt(spelled, quantity));
  }

  /** A prefix before the SI unit: 50 µW where a field offers dBm, mW and W. */
  private static Optional<DisplayUnit> prefixed(String spelled, Quantity quantity) {
    Optional<String> si = quantity.siSymbol();
    if (si.isEmpty() || spelled.length() != si.get().length() + 1) {
      return Optional.empty();
    }
    Double factor = PREFIXES.get(spelled.charAt(0));
    return factor == null || !spelled.substring(1).equalsIgnoreCase(si.get())
        ? Optional.empty()
        : Optional.of(DisplayUnit.times(spelled.replace('u', 'µ'), factor));
  }

  private static Optional<DisplayUnit> overOneWatt(String spelled, Quantity quantity) {
    String asDbm = spelled.toLowerCase(Locale.ROOT).replaceFirst("^dbw", "dbm");
    return quantity.units().stream()
        .filter(unit -> unit.isLogarithmic() && unit.isSpelled(asDbm))
        .findFirst()
        .map(
            dbm ->
                new DisplayUnit(
                    dbm.symbol().replace("dBm", "dBW"),
                    typed -> dbm.toSi().applyAsDouble(typed + DBW_OVER_DBM),
                    si -> dbm.fromSi().applyAsDouble(si) - DBW_OVER_DBM));
  }
}
