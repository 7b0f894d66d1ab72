package org.fedsllm.model.unit;

/** Decibels at the edges of the product: power ratios, dBm and dBm/Hz against SI. */
public final class Decibel {
  private static final double WATTS_PER_MILLIWATT = 1e-3;

  private Decibel() {}

  /** The linear power ratio of {@code db}. */
  public static double toLinear(double db) {
    return Math.pow(10, db / 10);
  }

  /** The decibels of a linear power ratio. */
  public static double fromLinear(double ratio) {
    return 10 * Math.log10(ratio);
  }

  /** Watts of a power in dBm; with dBm/Hz, W/Hz. */
  public static double dbmToWatt(double dbm) {
    return toLinear(dbm) * WATTS_PER_MILLIWATT;
  }

  /** dBm of a power in watts; with W/Hz, dBm/Hz. */
  public static double wattToDbm(double watt) {
    return fromLinear(watt / WATTS_PER_MILLIWATT);
  }
}
