package org.fedsllm.optimizer.internal.joint;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.SolveMonitor;

/**
 * Solves EQ-9, or EQ-9 at a fixed local accuracy: Newton from the start that there is, Newton from
 * equal shares, and where both fail the safe path. Not thread-safe; one object a solve.
 */
final class JointSolver {
  /**
   * An η close to 1 has few digits in {@code 1 − η}; beyond this relative change of I(η) by its
   * rounding, the bandwidths are settled again for the η that is kept.
   */
  private static final double HARMLESS_ROUNDING = 1e-13;

  private static final String FROM_EQUAL = "Newton's method from equal bandwidths";

  private final Uplinks uplinks;
  private final OptionalDouble fixedAccuracy;
  private final double[] mainHz;
  private final double[] federatedHz;
  private int sweeps;
  private String path;
  private double newtonAccuracy;
  private Point stopped;

  JointSolver(DelayProblem problem, OptionalDouble fixedAccuracy) {
    uplinks = new Uplinks(problem);
    this.fixedAccuracy = fixedAccuracy;
    mainHz = new double[uplinks.size()];
    federatedHz = uplinks.shared ? mainHz : new double[uplinks.size()];
  }

  /** Whether every payload can cross its link in a finite time. */
  boolean feasible() {
    return uplinks.finite();
  }

  /** The optimum; where {@code monitor} cancelled, the last point, feasible like any. */
  Solution solve(Optional<Allocation> start, SolveMonitor monitor) {
    Point found = newtonFits() ? newton(start, monitor) : null;
    if (found != null) {
      return solution(newtonAccuracy, weights(found));
    }
    if (stopped != null && monitor.cancelled()) {
      path += ", stopped";
      return solution(accuracyOf(stopped), weights(stopped));
    }
    path = "Bracketing of the accuracy";
    SafePath safe = new SafePath(uplinks, mainHz, federatedHz, monitor);
    double[] weights = new double[uplinks.size()];
    double accuracy = safe.run(fixedAccuracy, weights);
    sweeps += safe.steps();
    return solution(accuracy, weights);
  }

  private Point newton(Optional<Allocation> start, SolveMonitor monitor) {
    Point found = null;
    if (start.isPresent() && start.get().size() == uplinks.size()) {
      path = "Newton's method from the given plan";
      found = newton(warmPoint(start.get()), fixedAccuracy.isEmpty(), monitor);
    }
    if (found == null && !monitor.cancelled()) {
      found = fixedAccuracy.isPresent() ? newtonAtAccuracy(monitor) : newtonFromNothing(monitor);
    }
    return found == null ? null : rounded(found, monitor);
  }

  private Point newtonAtAccuracy(SolveMonitor monitor) {
    path = FROM_EQUAL;
    return newton(start().cold(uplinks.iterationsTo(fixedAccuracy.getAsDouble())), false, monitor);
  }

  private Point newtonFromNothing(SolveMonitor monitor) {
    StartingPoint start = start();
    Point average = start.cold();
    Point found = null;
    if (!start.tight()) {
      path = FROM_EQUAL;
      found = newton(average, true, monitor);
    }
    return found == null && !monitor.cancelled() ? newtonFromLeastRounds(monitor) : found;
  }

  /**
   * Where some links could hardly be faster with all the bandwidth there is, the least possible
   * rounds decide the accuracy, often at a corner where two clients tie; Newton's method finds such
   * a corner only from next to it.
   */
  private Point newtonFromLeastRounds(SolveMonitor monitor) {
    path = "Newton's method from the least possible rounds";
    Point there = newton(start().cold(uplinks.iterationsOfLeastRounds()), false, monitor);
    return there == null || monitor.cancelled() ? there : newton(there, true, monitor);
  }

  /** Takes η as the number that the plan will hold, and settles the bandwidths for it. */
  private Point rounded(Point found, SolveMonitor monitor) {
    newtonAccuracy = accuracyOf(found);
    double iterations = uplinks.iterationsTo(newtonAccuracy);
    boolean harmless = Math.abs(iterations / found.iterations() - 1) < HARMLESS_ROUNDING;
    return harmless ? found : newton(found.withIterations(iterations), false, monitor);
  }

  /**
   * Whether one system of equations describes the optimum: somebody sends, and on two bands some
   * client sends on both, so that neither band can be left idle.
   */
  private boolean newtonFits() {
    return uplinks.silent < uplinks.size() && (!uplinks.twoBands || uplinks.sendersOfBoth > 0);
  }

  private Point warmPoint(Allocation start) {
    double accuracy = fixedAccuracy.orElse(start.localAccuracy());
    return start().warm(start, uplinks.iterationsTo(accuracy));
  }

  private StartingPoint start() {
    return new StartingPoint(uplinks, mainHz, federatedHz);
  }

  private Point newton(Point start, boolean accuracyFree, SolveMonitor monitor) {
    NewtonPath newton = new NewtonPath(uplinks, accuracyFree, mainHz, federatedHz);
    Point found = newton.run(start, monitor);
    sweeps += newton.sweeps();
    stopped = newton.last();
    boolean enough =
        found != null && uplinks.roundS(found) >= uplinks.leastSilentRoundS(found.iterations());
    return enough ? found : null;
  }

  private double accuracyOf(Point point) {
    return fixedAccuracy.orElse(Math.exp(-uplinks.y(point.iterations())));
  }

  private double[] weights(Point point) {
    double[] weights = new double[uplinks.size()];
    ClientWeights.fill(uplinks, point, mainHz, federatedHz, weights);
    return weights;
  }

  private Solution solution(double accuracy, double[] weights) {
    return new Solution(
        BandFill.fill(uplinks, accuracy, mainHz, federatedHz), weights, sweeps, path);
  }
}
