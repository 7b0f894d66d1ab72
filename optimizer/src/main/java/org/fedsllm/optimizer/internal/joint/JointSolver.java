package org.fedsllm.optimizer.internal.joint;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.SolveMonitor;

/**
 * Solves EQ-9, or EQ-9 at a fixed number of local iterations: Newton from the start that there is,
 * Newton from equal shares, and where both fail the safe path. Not thread-safe; one object a solve.
 */
final class JointSolver {
  private final Uplinks uplinks;
  private final OptionalDouble fixedIterations;
  private final double[] mainHz;
  private final double[] federatedHz;
  private int sweeps;

  JointSolver(DelayProblem problem, OptionalDouble fixedIterations) {
    uplinks = new Uplinks(problem);
    this.fixedIterations = fixedIterations;
    mainHz = new double[uplinks.size()];
    federatedHz = uplinks.shared ? mainHz : new double[uplinks.size()];
  }

  /** The optimum; where {@code monitor} cancelled, the last point, feasible like any. */
  Solution solve(Optional<Allocation> start, SolveMonitor monitor) {
    if (newtonFits()) {
      if (start.isPresent() && start.get().size() == uplinks.size()) {
        Point found = newton(warmPoint(start.get()), monitor);
        if (found != null) {
          return solution(found, "Newton's method from the given plan");
        }
      }
      if (!monitor.cancelled()) {
        Point found = newton(coldPoint(), monitor);
        if (found != null) {
          return solution(found, "Newton's method from equal bandwidths");
        }
      }
    }
    SafePath path = new SafePath(uplinks, mainHz, federatedHz, monitor);
    double[] weights = new double[uplinks.size()];
    double iterations = path.run(fixedIterations, weights);
    sweeps += path.steps();
    return solution(iterations, weights, "halving of the accuracy's range");
  }

  /**
   * Whether one system of equations describes the optimum: somebody sends, and on two bands some
   * client sends on both, so that neither band can be left idle.
   */
  private boolean newtonFits() {
    return uplinks.silent < uplinks.size() && (!uplinks.twoBands || uplinks.sendersOfBoth > 0);
  }

  private Point warmPoint(Allocation start) {
    double iterations =
        fixedIterations.orElseGet(
            () -> uplinks.problem.convergence().localIterations(start.localAccuracy()));
    return new StartingPoint(uplinks, mainHz, federatedHz).warm(start, iterations);
  }

  private Point coldPoint() {
    StartingPoint start = new StartingPoint(uplinks, mainHz, federatedHz);
    return fixedIterations.isPresent() ? start.cold(fixedIterations.getAsDouble()) : start.cold();
  }

  private Point newton(Point start, SolveMonitor monitor) {
    NewtonPath path = new NewtonPath(uplinks, fixedIterations.isEmpty(), mainHz, federatedHz);
    Point found = path.run(start, monitor);
    sweeps += path.sweeps();
    return found != null && found.roundS() >= uplinks.leastSilentRoundS(found.iterations())
        ? found
        : null;
  }

  private Solution solution(Point found, String path) {
    double[] weights = new double[uplinks.size()];
    ClientWeights.fill(uplinks, found, mainHz, federatedHz, weights);
    return solution(found.iterations(), weights, path);
  }

  private Solution solution(double iterations, double[] weights, String path) {
    double accuracy = Math.exp(-uplinks.y(iterations));
    return new Solution(
        BandFill.fill(uplinks, accuracy, mainHz, federatedHz), weights, sweeps, path);
  }
}
