package org.fedsllm.optimizer.internal.joint;

import static org.fedsllm.optimizer.internal.joint.ClientResponse.COLUMNS;
import static org.fedsllm.optimizer.internal.joint.ClientResponse.EXCESS;
import static org.fedsllm.optimizer.internal.joint.ClientResponse.ITERATIONS;
import static org.fedsllm.optimizer.internal.joint.ClientResponse.OWN;
import static org.fedsllm.optimizer.internal.joint.ClientResponse.PRICE;

import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;

/**
 * Newton's method on all first-order conditions at once. A sweep visits every client once or a few
 * times and costs three logarithms a visit; the shared step solves at most three equations.
 * Convergence is quadratic. From a bad start it may fail, and says so.
 */
final class NewtonPath {
  private static final int MOST_SWEEPS = 60;

  /** A client farther than this from its own conditions is settled before it is linearised. */
  private static final double LINEAR_WITHIN = 0.3;

  /** Residual from which one more Newton step reaches rounding. */
  private static final double LAST_STEP_BELOW = 1e-8;

  /** A residual of so many roundings that does not fall any more is as small as it gets. */
  private static final double ROUNDINGS = 16;

  /** A residual below this part of the least so far is progress. */
  private static final double PROGRESS = 0.9;

  private static final int MOST_IDLE_SWEEPS = 5;

  /** Longest step of any shared logarithm. */
  private static final double LONGEST_STEP = 3;

  private final Uplinks uplinks;
  private final boolean accuracyFree;
  private final ClientResponse client;
  private final KktSystem system;
  private final double[] mainShifts;
  private final double[] federatedShifts;
  private int sweeps;
  private Point last;

  NewtonPath(Uplinks uplinks, boolean accuracyFree, double[] mainHz, double[] federatedHz) {
    this.uplinks = uplinks;
    this.accuracyFree = accuracyFree;
    client = ClientResponse.of(uplinks, mainHz, federatedHz);
    system = new KktSystem(uplinks, accuracyFree);
    mainShifts = new double[COLUMNS * uplinks.size()];
    federatedShifts = new double[uplinks.shared ? 0 : COLUMNS * uplinks.size()];
  }

  /** The last point, whether the search ended there well or not; null if it took no step. */
  Point last() {
    return last;
  }

  int sweeps() {
    return sweeps;
  }

  /**
   * Searches from {@code start} and the bandwidths given to the constructor, which it changes.
   *
   * @return the solution, or null if the search failed or was cancelled
   */
  Point run(Point start, SolveMonitor monitor) {
    Point at = start;
    double least = Double.POSITIVE_INFINITY;
    int idle = 0;
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      sweeps++;
      double residual = sweep(at);
      Point next = step(at);
      if (next == null || !Double.isFinite(residual)) {
        return null;
      }
      double delayS = uplinks.totalDelayS(at.iterations(), uplinks.roundS(at));
      monitor.report(new SolveProgress(sweeps, delayS, residual));
      at = next;
      last = next;
      idle = residual < PROGRESS * least ? 0 : idle + 1;
      least = Math.min(least, residual);
      boolean rounding = idle > 0 && residual <= ROUNDINGS * client.rounding();
      if (residual <= LAST_STEP_BELOW || rounding) {
        return at;
      }
      if (idle > MOST_IDLE_SWEEPS || monitor.cancelled()) {
        return null;
      }
    }
    return null;
  }

  /** Settles and linearises every client at {@code at}; returns the largest residual. */
  private double sweep(Point at) {
    system.clear();
    client.moveTo(at);
    double worst = 0;
    for (int k = 0; k < uplinks.size(); k++) {
      if (uplinks.sends(k)) {
        double residual = client.settle(k, LINEAR_WITHIN);
        worst = residual <= worst ? worst : residual; // keeps NaN
        system.add(k, client);
        System.arraycopy(client.mainShift, 0, mainShifts, COLUMNS * k, COLUMNS);
        if (!uplinks.shared) {
          System.arraycopy(client.federatedShift, 0, federatedShifts, COLUMNS * k, COLUMNS);
        }
      }
    }
    double shared = system.solve(at);
    return shared <= worst ? worst : shared;
  }

  /** Takes the Newton step, shortened if it is long; null if there is none. */
  private Point step(Point at) {
    double longest =
        Math.max(
            Math.abs(system.excessStep),
            Math.max(Math.abs(system.iterationsStep), Math.abs(system.priceStep)));
    if (!Double.isFinite(longest)) {
      return null;
    }
    double length = Math.min(1, LONGEST_STEP / longest);
    Point next =
        at.moved(
            length * system.excessStep, length * system.iterationsStep, length * system.priceStep);
    next = accuracyFree ? uplinks.withinAccuracyRange(next) : next;
    moveClients(
        length,
        Math.log(next.excessS() / at.excessS()),
        Math.log(next.iterations() / at.iterations()),
        next.logPrice() - at.logPrice());
    return next;
  }

  private void moveClients(double length, double excess, double iterations, double price) {
    for (int k = 0; k < uplinks.size(); k++) {
      if (uplinks.sends(k)) {
        int c = COLUMNS * k;
        client.mainHz[k] =
            ClientResponse.grow(
                client.mainHz[k], shift(mainShifts, c, length, excess, iterations, price));
        if (!uplinks.shared) {
          client.federatedHz[k] =
              ClientResponse.grow(
                  client.federatedHz[k],
                  shift(federatedShifts, c, length, excess, iterations, price));
        }
      }
    }
  }

  private static double shift(
      double[] shifts, int c, double length, double excess, double iterations, double price) {
    return length * shifts[c + OWN]
        + excess * shifts[c + EXCESS]
        + iterations * shifts[c + ITERATIONS]
        + price * shifts[c + PRICE];
  }
}
