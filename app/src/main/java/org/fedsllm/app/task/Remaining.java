package org.fedsllm.app.task;

/**
 * How long a job may still take, if the rest goes as fast as what is done. What passes before the
 * first known progress (opening a model) is not held against the rest.
 */
final class Remaining {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Less than this part of the job says nothing about the rest. */
  private static final double LEAST_DONE = 0.005;

  private double firstFraction = Double.NaN;
  private long firstNs;

  /**
   * @param fraction done, negative while unknown
   * @param nowNs on a clock that stands still while the job does
   * @return in seconds; NaN while nobody can know
   */
  double afterS(double fraction, long nowNs) {
    if (fraction < 0) {
      return Double.NaN;
    }
    if (Double.isNaN(firstFraction)) {
      firstFraction = fraction;
      firstNs = nowNs;
    }
    double done = fraction - firstFraction;
    if (done < LEAST_DONE) {
      return Double.NaN;
    }
    return (nowNs - firstNs) / NANOS_PER_SECOND / done * Math.max(0, 1 - fraction);
  }
}
