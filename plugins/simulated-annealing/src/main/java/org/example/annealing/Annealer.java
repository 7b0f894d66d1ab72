package org.example.annealing;

import java.util.Random;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;

/**
 * The search, from equal shares. A move that makes the delay longer by the factor f is accepted
 * with probability {@code f^(−1/temperature)}; the temperature falls by a constant factor a move.
 * One object a search.
 */
final class Annealer {
  private static final double FINAL_TEMPERATURE = 1e-6;
  private static final int REPORT_EVERY = 100;

  /** Moves get smaller as it cools: their size is the root of the temperature, and no less. */
  private static final double LEAST_STEP = 1e-3;

  private final DelayProblem problem;
  private final int iterations;
  private final double initialTemperature;
  private final Random chance;

  Annealer(DelayProblem problem, int iterations, double initialTemperature, Random chance) {
    this.problem = problem;
    this.iterations = iterations;
    this.initialTemperature = initialTemperature;
    this.chance = chance;
  }

  OptimizationResult run(SolveMonitor monitor) {
    Shares current = Shares.equal(problem);
    double currentS = delayS(current);
    Shares best = current;
    double bestS = currentS;
    double cooling = Math.pow(FINAL_TEMPERATURE / initialTemperature, 1.0 / iterations);
    double temperature = initialTemperature;
    for (int i = 1; i <= iterations; i++, temperature *= cooling) {
      if (monitor.cancelled()) {
        return result(SolveStatus.CANCELLED, best, i - 1);
      }
      Shares moved = current.moved(chance, Math.max(LEAST_STEP, Math.sqrt(temperature)));
      double movedS = delayS(moved);
      if (chance.nextDouble() < Math.pow(currentS / movedS, 1 / temperature)) {
        current = moved;
        currentS = movedS;
      }
      if (currentS < bestS) {
        best = current;
        bestS = currentS;
      }
      if (i % REPORT_EVERY == 0) {
        monitor.report(new SolveProgress(i, bestS, temperature));
      }
    }
    return result(SolveStatus.SOLVED, best, iterations);
  }

  private double delayS(Shares shares) {
    return DelayModel.totalDelayS(problem, shares.allocation(problem.band()));
  }

  /** The status says why the search stopped; it never claims an optimum that it cannot prove. */
  private OptimizationResult result(SolveStatus status, Shares best, int moves) {
    FrequencyDivisionPlan plan = FrequencyDivisionPlan.of(problem, best.allocation(problem.band()));
    if (!Double.isFinite(plan.totalDelayS())) {
      return OptimizationResult.without(
          SolveStatus.INFEASIBLE, new SolveInfo(moves, "No plan with a finite delay was found."));
    }
    return OptimizationResult.of(
        status, plan, new SolveInfo(moves, "The best of %d moves.".formatted(moves)));
  }
}
