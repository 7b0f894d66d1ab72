package org.fedsllm.optimizer.internal.joint;

import org.fedsllm.optimizer.internal.numeric.BestLocalAccuracy;

/**
 * Finds where a growing slope passes zero, in {@code ln y = ln ln(1/η)}: by a tangent while all
 * seen slopes have one sign, then by the secant of the interval with Illinois' weights, and by
 * halving where that is slow, as at a corner, where the slope jumps. Not thread-safe.
 */
final class SlopeBracket {
  /** Width of the interval that is narrow enough; a few units in the last place at its ends. */
  private static final double NARROW = 1e-14;

  /** More than twice what halving alone would take. */
  private static final int MOST_LOOKS = 200;

  /** A slope that is as good as zero. */
  private static final double FLAT = 1e-15;

  /** After so many looks that did not halve the interval, more than did, a look halves it. */
  private static final int PATIENCE = 2;

  private static final double LONGEST_TANGENT_STEP = 2;

  /** Steps to one side grow by this, for a tangent of a flat piece may be far too timid. */
  private static final double STRIDE_GROWTH = 4;

  private double low = Math.log(BestLocalAccuracy.LEAST_Y);
  private double high = Math.log(BestLocalAccuracy.MOST_Y);
  private double slopeAtLow = Double.NaN;
  private double slopeAtHigh = Double.NaN;
  private double next;
  private double latest;
  private double latestSlope = Double.NaN;
  private double widthBefore = high - low;
  private double stride;
  private int looks;
  private int slowLooks;

  /** Starts at {@code guess}. */
  SlopeBracket(double guess) {
    next = Math.max(low, Math.min(high, guess));
  }

  /** Where to look next. */
  double next() {
    return next;
  }

  /** Where the last look was. */
  double latest() {
    return latest;
  }

  /** Whether the last look is as good as the root, or there were so many that it must do. */
  boolean narrow() {
    return Math.abs(latestSlope) <= FLAT || high - low <= NARROW || looks >= MOST_LOOKS;
  }

  /** Takes in what was seen at {@code logY} and decides where to look next. */
  void add(double logY, double slope, double curvature) {
    boolean sameSide = slope < 0 == latestSlope < 0 && !Double.isNaN(latestSlope);
    looks++;
    latest = logY;
    latestSlope = slope;
    if (slope < 0) {
      low = logY;
      slopeAtLow = slope;
      slopeAtHigh = sameSide ? slopeAtHigh / 2 : slopeAtHigh;
    } else {
      high = logY;
      slopeAtHigh = slope;
      slopeAtLow = sameSide ? slopeAtLow / 2 : slopeAtLow;
    }
    next = inside(proposal(logY, slope, curvature));
  }

  private double proposal(double logY, double slope, double curvature) {
    if (Double.isNaN(slopeAtLow) || Double.isNaN(slopeAtHigh)) {
      double tangent = Math.abs(slope) / Math.max(curvature, Double.MIN_NORMAL);
      stride = Math.max(STRIDE_GROWTH * stride, Math.min(LONGEST_TANGENT_STEP, tangent));
      return logY - Math.signum(slope) * stride;
    }
    boolean halved = high - low <= widthBefore / 2;
    widthBefore = high - low;
    slowLooks = halved ? Math.max(0, slowLooks - 1) : slowLooks + 1;
    if (slowLooks >= PATIENCE) {
      return (low + high) / 2;
    }
    return low + (high - low) * (slopeAtLow / (slopeAtLow - slopeAtHigh));
  }

  /** An end of the range may be looked at once; otherwise stays off the ends of the interval. */
  private double inside(double proposed) {
    if (Double.isNaN(slopeAtLow) || Double.isNaN(slopeAtHigh)) {
      return Math.max(low, Math.min(high, proposed));
    }
    double margin = NARROW / 4;
    return Math.max(low + margin, Math.min(high - margin, proposed));
  }
}
