package org.fedsllm.app.settings;

/**
 * The units in which fields show their values at first; both ways can always be typed.
 *
 * @param watt powers in W and W/Hz instead of dBm and dBm/Hz
 * @param hertz frequencies in Hz instead of MHz and GHz
 */
public record UnitStyle(boolean watt, boolean hertz) {
  public static final UnitStyle USUAL = new UnitStyle(false, false);

  public UnitStyle withWatt(boolean on) {
    return new UnitStyle(on, hertz);
  }

  public UnitStyle withHertz(boolean on) {
    return new UnitStyle(watt, on);
  }
}
