package org.fedsllm.optimizer.internal.design;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.internal.joint.FixedAccuracySolver;

/**
 * Proves that no choice of candidates beats a delay T, at any accuracy.
 *
 * <p>On an interval of local iterations the deadline of a round, {@code T / R(η(I))}, is concave in
 * I, so its tangent is no less; at that laxer deadline {@link DeadlineCosts} gives a concave lower
 * bound of the bandwidth that is needed, and if it exceeds the bands at both ends of the interval
 * it does so in between. Else the interval is cut in two.
 */
final class PerClientProof {
  /** Relative allowance for rounding, and for accuracies outside of the range looked at. */
  static final double ROUNDING = 1e-11;

  private static final double LEAST_Y = 1e-12; // as in BestLocalAccuracy
  private static final double MOST_Y = 36;
  private static final double NARROWEST = 1e-8;
  private static final double LEAST_EXCESS = 1e-12;
  private static final double LN2 = Math.log(2);

  /** What came of an attempt. */
  enum Outcome {
    PROVED,
    BETTER_PLAN,
    FAILED
  }

  /** A range of y = ln(1/η). */
  private record Interval(double low, double high) {
    double middle() {
      return Math.sqrt(low * high);
    }
  }

  private final PerClientSearch search;
  private final DeadlineCosts costs;
  private final int mostIntervals;
  private final ConvergenceModel convergence;

  PerClientProof(PerClientSearch search, DeadlineCosts costs, int mostIntervals) {
    this.search = search;
    this.costs = costs;
    this.mostIntervals = mostIntervals;
    convergence = search.convergence();
  }

  /** Tries to prove that no plan is faster than {@code boundS}. */
  Outcome tryBound(double boundS) {
    Deque<Interval> open = new ArrayDeque<>();
    open.push(new Interval(LEAST_Y, MOST_Y));
    for (int looked = 0; !open.isEmpty(); looked++) {
      Interval interval = open.pop();
      boolean tooNarrow = interval.high() / interval.low() - 1 < NARROWEST;
      if (looked == mostIntervals || tooNarrow || search.cancelled()) {
        return Outcome.FAILED;
      }
      double y = interval.middle();
      double iterations = iterations(y);
      double roundS = roundS(boundS, y);
      Optional<BandPrices> prices = prices(y);
      if (prices.isEmpty()) {
        return Outcome.FAILED;
      }
      if (!(costs.settle(iterations, roundS, prices.get()) > 0)) {
        return search.improveFrom(costs.choice()) ? Outcome.BETTER_PLAN : Outcome.FAILED;
      }
      double slope = boundS / convergence.a() * Math.exp(-y) * LN2 / convergence.v();
      double low = iterations(interval.low());
      double high = iterations(interval.high());
      double least = LEAST_EXCESS * prices.get().all();
      boolean beyond =
          costs.needAt(low, roundS + slope * (low - iterations)) > least
              && costs.needAt(high, roundS + slope * (high - iterations)) > least;
      if (!beyond) {
        open.push(new Interval(interval.low(), y));
        open.push(new Interval(y, interval.high()));
      }
    }
    return Outcome.PROVED;
  }

  private double iterations(double y) {
    return convergence.v() * y / LN2;
  }

  /** The deadline of one round. */
  private double roundS(double boundS, double y) {
    return boundS * -Math.expm1(-y) / convergence.a();
  }

  /** Prices of the best design's optimum at this accuracy. */
  private Optional<BandPrices> prices(double y) {
    DelayProblem problem = search.problem();
    if (!(problem.band() instanceof BandPlan.Separate)) {
      return Optional.of(new BandPrices(1, 1, problem.band().allBandwidthHz()));
    }
    double accuracy = Math.min(Math.exp(-y), Math.nextDown(1.0));
    DelayProblem plain = problem.under(search.bestDesign());
    OptimizationResult at =
        new FixedAccuracySolver(plain, accuracy).solve(Optional.empty(), SolveMonitor.none());
    return at.allocation()
        .flatMap(plan -> at.multipliers().map(weights -> BandPrices.of(plain, plan, weights)))
        .filter(prices -> Double.isFinite(prices.main()) && Double.isFinite(prices.federated()));
  }
}
