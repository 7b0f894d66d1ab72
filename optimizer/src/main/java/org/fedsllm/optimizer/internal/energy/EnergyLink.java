package org.fedsllm.optimizer.internal.energy;

import org.fedsllm.optimizer.internal.design.PricedUplinks;

/**
 * One uplink whose power follows from its bandwidth b and the time t of an upload: {@code share =
 * (b/c)(e^w − 1)} with {@code w = bits ln2 / (b t)}. The energy {@code uses · P · share · t}
 * depends on {@code b t} alone, falls in it and is convex in it.
 *
 * @param uses uploads in a round
 * @param bits of one upload; 0 for an idle link
 * @param powerW at share 1
 * @param snrHz SNR bandwidth c at share 1
 */
record EnergyLink(double uses, double bits, double powerW, double snrHz) {
  private static final double LN2 = Math.log(2);
  private static final double SERIES_BELOW = 1e-4;
  private static final int MOST_STEPS = 40;
  private static final double STEP_TOLERANCE = 1e-11;

  boolean idle() {
    return bits == 0;
  }

  /** Time of an upload at full power. */
  double leastS(double hz) {
    return idle() ? 0 : bits * LN2 / (hz * Math.log1p(snrHz / hz));
  }

  double share(double hz, double timeS) {
    return hz / snrHz * Math.expm1(exponent(hz, timeS));
  }

  /** Energy of a round. */
  double energyJ(double hz, double timeS) {
    return idle() ? 0 : uses * powerW * timeS * share(hz, timeS);
  }

  /** What a hertz more would save in a round. */
  double savingJPerHz(double hz, double timeS) {
    return idle() ? 0 : uses * powerW / snrHz * timeS * saving(exponent(hz, timeS));
  }

  /** What a second more for one upload would save of that upload. */
  double savingW(double hz, double timeS) {
    return powerW / snrHz * hz * saving(exponent(hz, timeS));
  }

  /** The w whose {@link #saving} has the logarithm {@code target}. */
  static double exponentThatSaves(double target) {
    double logW = Math.min((target + LN2) / 2, Math.log1p(Math.max(0, target)) + 1);
    for (int i = 0; i < MOST_STEPS; i++) {
      double w = Math.exp(logW);
      double saving = saving(w);
      double step = (Math.log(saving) - target) * saving / (w * w * Math.exp(w));
      logW -= step;
      if (Math.abs(step) < STEP_TOLERANCE) {
        break;
      }
    }
    return Math.exp(logW);
  }

  /** What a hertz more saves of a round at full power, in s. */
  double worthOfHz(double hz) {
    return idle() ? 0 : uses * PricedUplinks.saving(bits, snrHz, hz);
  }

  private double exponent(double hz, double timeS) {
    return bits * LN2 / (hz * timeS);
  }

  /** {@code w e^w − (e^w − 1)}, without cancellation. */
  static double saving(double w) {
    return w < SERIES_BELOW ? w * w * (0.5 + w / 3) : w * Math.exp(w) - Math.expm1(w);
  }
}
