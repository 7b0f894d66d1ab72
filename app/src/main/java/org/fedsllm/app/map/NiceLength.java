package org.fedsllm.app.map;

/** Round lengths for scale bars, grids and rings: 1, 2 or 5 times a power of ten. */
final class NiceLength {
  private static final double[] STEPS = {5, 2, 1};
  private static final double KILOMETRE_M = 1000;

  private NiceLength() {}

  /** The longest round length of at most {@code limitM} metres. */
  static double atMostM(double limitM) {
    double decade = Math.pow(10, Math.floor(Math.log10(limitM)));
    for (double step : STEPS) {
      if (step * decade <= limitM * (1 + 1e-9)) {
        return step * decade;
      }
    }
    return decade;
  }

  /** For example "200 m" or "1.5 km". */
  static String words(double lengthM) {
    return lengthM >= KILOMETRE_M ? number(lengthM / KILOMETRE_M) + " km" : number(lengthM) + " m";
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
