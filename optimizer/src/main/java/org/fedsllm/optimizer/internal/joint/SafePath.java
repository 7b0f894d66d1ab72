package org.fedsllm.optimizer.internal.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.internal.numeric.BestLocalAccuracy;

/**
 * Brackets the best local accuracy by the sign of the slope of the slowest curve. Convexity makes
 * it right in every case: where Newton's method on everything fails, where clients without payload
 * are the slowest, where a band stays idle. Several times slower.
 *
 * <p>At a corner, where two curves cross, neither's multipliers alone prove anything; those from
 * both ends of the last interval, mixed so that their slopes cancel, do.
 */
final class SafePath {
  private final Uplinks uplinks;
  private final List<RoundCurve> curves = new ArrayList<>();
  private final SolveMonitor monitor;
  private final Witness below;
  private final Witness above;
  private int steps;

  SafePath(Uplinks uplinks, double[] mainHz, double[] federatedHz, SolveMonitor monitor) {
    this.uplinks = uplinks;
    this.monitor = monitor;
    below = new Witness(uplinks.size());
    above = new Witness(uplinks.size());
    if (uplinks.twoBands && uplinks.sendersOfBoth == 0) {
      addSenders(new Uplinks(uplinks.problem, true, false), mainHz, federatedHz.clone());
      addSenders(new Uplinks(uplinks.problem, false, true), mainHz.clone(), federatedHz);
    } else if (uplinks.silent < uplinks.size()) {
      addSenders(uplinks, mainHz, federatedHz);
    }
    if (uplinks.silent > 0) {
      curves.add(new SilentCurve(uplinks));
    }
  }

  private void addSenders(Uplinks some, double[] mainHz, double[] federatedHz) {
    curves.add(new SendersCurve(some, mainHz, federatedHz));
  }

  int steps() {
    return steps;
  }

  /**
   * Searches; the bandwidths given to the constructor end at the solution, or where the monitor
   * cancelled at the last point.
   *
   * @param weights where the multipliers are added
   * @return the local accuracy
   */
  double run(OptionalDouble fixedAccuracy, double[] weights) {
    if (fixedAccuracy.isPresent()) {
      Witness only = look(uplinks.iterationsTo(fixedAccuracy.getAsDouble()));
      only.mix(only, weights);
      return fixedAccuracy.getAsDouble();
    }
    SlopeBracket bracket = new SlopeBracket(start());
    Witness last;
    do {
      double logY = bracket.next();
      last = look(uplinks.iterations(Math.exp(logY)));
      bracket.add(logY, last.slope, estimatedCurvature(Math.exp(logY), last.slope));
    } while (!bracket.narrow() && !monitor.cancelled());
    last.mix(last == below ? above : below, weights);
    double accuracy = Math.exp(-Math.exp(bracket.latest()));
    curves.forEach(curve -> curve.moveTo(uplinks.iterationsTo(accuracy)));
    return accuracy;
  }

  private double start() {
    if (uplinks.silent == uplinks.size()) {
      return 0;
    }
    double[] mainHz = new double[uplinks.size()];
    double[] federatedHz = new double[uplinks.size()];
    Point average = new StartingPoint(uplinks, mainHz, federatedHz).cold();
    return Math.log(uplinks.y(average.iterations()));
  }

  /** Curvature of ln T in ln I if the round were a straight line in I. */
  private static double estimatedCurvature(double y, double slope) {
    double elasticity = BestLocalAccuracy.roundsElasticity(y);
    double growingShare = Math.min(1, slope + elasticity);
    return growingShare * (1 - growingShare) - elasticity * (1 + y / Math.expm1(-y));
  }

  /** Looks at {@code iterations} and keeps the witness of the side that the optimum is not on. */
  private Witness look(double iterations) {
    RoundCurve slowest = null;
    double roundS = Double.NEGATIVE_INFINITY;
    for (RoundCurve curve : curves) {
      double curveS = curve.moveTo(iterations);
      if (curveS > roundS) {
        roundS = curveS;
        slowest = curve;
      }
    }
    double slope = slowest.slope() - BestLocalAccuracy.roundsElasticity(uplinks.y(iterations));
    Witness side = slope < 0 ? below : above;
    side.keep(slope, slowest);
    double delayS = uplinks.totalDelayS(iterations, roundS);
    monitor.report(new SolveProgress(++steps, delayS, Math.abs(slope)));
    return side;
  }

  /** The multipliers at one end of the interval. */
  private static final class Witness {
    private final double[] weights;
    private double slope = Double.NaN;

    Witness(int clients) {
      weights = new double[clients];
    }

    void keep(double slopeHere, RoundCurve curve) {
      slope = slopeHere;
      Arrays.fill(weights, 0);
      curve.addWeights(1, weights);
    }

    /** Adds to {@code sum} the mixture whose slopes cancel, or this alone if there is no other. */
    void mix(Witness other, double[] sum) {
      double share = Double.isNaN(other.slope) || other == this ? 0 : slope / (slope - other.slope);
      for (int k = 0; k < sum.length; k++) {
        sum[k] += (1 - share) * weights[k] + share * other.weights[k];
      }
    }
  }
}
