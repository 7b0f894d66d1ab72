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
  private final long moves;
  private final double initialTemperature;
  private final Random chance;

  Annealer(DelayProblem problem, long moves, double initialTemperature, Random chance) {
    this.problem = problem;
    this.moves = moves;
    this.initialTemperature = initialTemperature;
    this.chance = chance;
  }

  OptimizationResult run(SolveMonitor monitor) {
    Shares current = Shares.equal(problem);
    double currentS = delayS(current);
    Shares best = current;
    double bestS = currentS;
    double cooling = Math.pow(FINAL_TEMPERATURE / initialTemperature, 1.0 / moves);
    double temperature = initialTemperature;
    for (long i = 1; i <= moves; i++, temperature *= cooling) {
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
        monitor.report(new SolveProgress(count(i), bestS, temperature));
      }
    }
    return result(SolveStatus.SOLVED, best, moves);
  }

  private double delayS(Shares shares) {
    return DelayModel.totalDelayS(problem, shares.allocation(problem.band()));
  }

  /** The status says why the search stopped; it never claims an optimum that it cannot prove. */
  private OptimizationResult result(SolveStatus status, Shares best, long tried) {
    FrequencyDivisionPlan plan = FrequencyDivisionPlan.of(problem, best.allocation(problem.band()));
    if (!Double.isFinite(plan.totalDelayS())) {
      return OptimizationResult.without(
          SolveStatus.INFEASIBLE,
          new SolveInfo(count(tried), "No plan with a finite delay was found."));
    }
    return OptimizationResult.of(
        status, plan, new SolveInfo(count(tried), "The best of %d moves.".formatted(tried)));
  }

  /** As the API counts: a very long search stops counting, not searching. */
  private static int count(long tried) {
    return (int) Math.min(tried, Integer.MAX_VALUE);
  }
}
