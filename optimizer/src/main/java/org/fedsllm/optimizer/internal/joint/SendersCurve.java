package org.fedsllm.optimizer.internal.joint;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.fedsllm.optimizer.SolveMonitor;

/**
 * The shortest round of the clients that send, at a given number of local iterations: Newton where
 * it works, else nested root finding on monotone functions. For a price of the federated band the
 * deadline at which both bands together cost what they are worth; then the price at which both are
 * filled alike (EQ-10).
 */
final class SendersCurve implements RoundCurve {
  /** How exactly a client is settled where the search itself needs no slack. */
  private static final double SETTLED = 1e-12;

  /** A solution is a good start for iterations within this factor, logarithmically. */
  private static final double NEAR = 1;

  private static final double ROOT_ACCURACY = 1e-14;
  private static final int MOST_EVALUATIONS = 300;
  private static final double LEAST_LOG_EXCESS = -60;
  private static final double MOST_LOG_EXCESS = 80;
  private static final double MOST_LOG_PRICE = 60;

  private final Uplinks uplinks;
  private final double[] mainHz;
  private final double[] federatedHz;
  private final ClientResponse client;
  private final KktSystem system;
  private Point at;

  /** Leaves its solutions in these bandwidths. */
  SendersCurve(Uplinks uplinks, double[] mainHz, double[] federatedHz) {
    this.uplinks = uplinks;
    this.mainHz = mainHz;
    this.federatedHz = federatedHz;
    client = ClientResponse.of(uplinks, mainHz, federatedHz);
    system = new KktSystem(uplinks, false);
  }

  @Override
  public double moveTo(double iterations) {
    Point found = null;
    if (at != null && Math.abs(Math.log(iterations / at.iterations())) < NEAR) {
      found = newton(at.withIterations(iterations));
    }
    if (found == null) {
      found = newton(new StartingPoint(uplinks, mainHz, federatedHz).cold(iterations));
    }
    return found != null ? settleAt(found) : moveByRoots(iterations);
  }

  private Point newton(Point start) {
    return new NewtonPath(uplinks, false, mainHz, federatedHz).run(start, SolveMonitor.none());
  }

  /** The same by root finding alone. */
  double moveByRoots(double iterations) {
    return settleAt(nested(iterations));
  }

  private double settleAt(Point point) {
    at = point;
    settle(at);
    return uplinks.roundS(at);
  }

  @Override
  public double slope() {
    return system.growingShare();
  }

  @Override
  public void addWeights(double share, double[] weights) {
    double[] own = new double[weights.length];
    ClientWeights.fill(uplinks, at, mainHz, federatedHz, own);
    double sum = 0;
    for (double weight : own) {
      sum += weight;
    }
    for (int k = 0; k < own.length; k++) {
      weights[k] += share * own[k] / sum;
    }
  }

  private Point nested(double iterations) {
    new StartingPoint(uplinks, mainHz, federatedHz).cold(iterations);
    if (!uplinks.twoBands) {
      return deadline(iterations, 0);
    }
    double logPrice =
        root(
            price -> {
              settle(deadline(iterations, price));
              return system.mainRest() - system.federatedRest();
            },
            -MOST_LOG_PRICE,
            MOST_LOG_PRICE);
    return deadline(iterations, logPrice);
  }

  /** The deadline at which the bands are paid for, in the logarithm of its excess. */
  private Point deadline(double iterations, double logPrice) {
    double leastS = uplinks.leastS(uplinks.tightestSender(iterations), iterations);
    double logExcess =
        root(
            excess -> {
              Point tried = new Point(leastS * Math.exp(excess), iterations, logPrice);
              settle(tried);
              return system.costRest(tried);
            },
            LEAST_LOG_EXCESS,
            MOST_LOG_EXCESS);
    return new Point(leastS * Math.exp(logExcess), iterations, logPrice);
  }

  /** The root of a monotone function, or the end of the interval that is nearer to one. */
  private static double root(UnivariateFunction function, double low, double high) {
    double atLow = function.value(low);
    double atHigh = function.value(high);
    if (atLow * atHigh > 0) {
      return Math.abs(atLow) < Math.abs(atHigh) ? low : high;
    }
    return new BrentSolver(ROOT_ACCURACY).solve(MOST_EVALUATIONS, function, low, high);
  }

  private void settle(Point point) {
    system.clear();
    client.moveTo(point);
    for (int k = 0; k < uplinks.size(); k++) {
      if (uplinks.sends(k)) {
        client.settle(k, SETTLED);
        system.add(k, client);
      }
    }
  }
}
