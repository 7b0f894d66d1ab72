package org.fedsllm.optimizer.internal.design;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.ProofScope;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;

/**
 * Gives each client a candidate of its own.
 *
 * <p>Descent: at the plan's deadline, iterations and prices each client takes the candidate that
 * needs the least bandwidth, and the exact optimizer settles the rest; what was saved shortens the
 * delay, until nobody changes. With one band each step is exact at its accuracy; with two bands the
 * price between them couples the choices of a client or two. Proof: {@link PerClientProof} then
 * covers all accuracies, and where it meets a better choice the descent goes on from there.
 */
final class PerClientSearch {
  /** Relative saving below which a client stays with its candidate. */
  private static final double LEAST_SAVING = 1e-9;

  /** Relative gain below which a step is none. */
  private static final double LEAST_GAIN = 1e-12;

  /** Gaps that are tried to prove, the first of them optimality. */
  private static final double[] GAPS = {5e-10, 1e-7, 1e-5, 1e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3};

  private final DelayProblem problem;
  private final List<Integer> numbers;
  private final SolveMonitor monitor;
  private final ExactUnder exact;
  private final DeadlineCosts costs;
  private OptimizationResult best;
  private int steps;

  /**
   * @param numbers the candidates, all with the same rounds
   */
  PerClientSearch(DelayProblem problem, List<Integer> numbers, SolveMonitor monitor) {
    this.problem = problem;
    this.numbers = numbers;
    this.monitor = monitor;
    exact = new ExactUnder(problem, monitor);
    costs = new DeadlineCosts(problem, numbers.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * @param proofIntervals how many intervals of accuracy may be looked at for the proof
   */
  OptimizationResult run(Optional<Allocation> start, int proofIntervals) {
    best = new ExhaustiveSearch(problem, numbers, monitor).run(start);
    if (!best.status().complete()) { // its bound, if any, speaks about common designs only
      return new OptimizationResult(
          best.status(), best.plan(), Optional.empty(), best.multipliers(), best.info());
    }
    descend();
    double provedS = 0;
    PerClientProof proof = new PerClientProof(this, costs, proofIntervals);
    for (int i = 0; i < GAPS.length && provedS == 0 && !monitor.cancelled(); ) {
      double boundS = best.totalDelayS() / (1 + GAPS[i]);
      switch (proof.tryBound(boundS)) {
        case PROVED -> provedS = boundS;
        case BETTER_PLAN -> i = 0;
        case FAILED -> i++;
      }
    }
    return result(provedS);
  }

  DelayProblem problem() {
    return problem;
  }

  boolean cancelled() {
    return monitor.cancelled();
  }

  /** The convergence of all candidates, their rounds included. */
  ConvergenceModel convergence() {
    return problem.under(Design.uniform(problem.size(), numbers.get(0))).convergence();
  }

  /** The best plan's design. */
  Design bestDesign() {
    return best.allocation().flatMap(Allocation::design).orElseThrow();
  }

  /** Takes {@code choice} up if it is better than the best plan, and descends from it. */
  boolean improveFrom(int[] choice) {
    if (!take(choice)) {
      return false;
    }
    descend();
    return true;
  }

  private void descend() {
    while (!monitor.cancelled()) {
      FrequencyDivisionPlan plan = (FrequencyDivisionPlan) best.plan().orElseThrow();
      DelayProblem plain = problem.answeredBy(plan.bandwidths());
      BandPrices prices = BandPrices.of(plain, plan.bandwidths(), best.multipliers().orElseThrow());
      costs.settle(plan.localIterations(), plan.roundDelayS(), prices);
      int[] cheapest = costs.choice();
      int[] now = new int[cheapest.length];
      int[] single = new int[cheapest.length];
      double most = 0;
      int who = -1;
      for (int k = 0; k < now.length; k++) {
        now[k] = bestDesign().candidate(k);
        double saving =
            costs.cost(now[k], k, plan.localIterations(), plan.roundDelayS())
                - costs.cost(cheapest[k], k, plan.localIterations(), plan.roundDelayS());
        if (!(saving > LEAST_SAVING * prices.all())) {
          cheapest[k] = now[k];
        } else if (saving > most) {
          most = saving;
          who = k;
        }
      }
      if (who < 0) {
        return;
      }
      System.arraycopy(now, 0, single, 0, now.length);
      single[who] = cheapest[who];
      if (!take(cheapest) && !take(single)) {
        return;
      }
    }
  }

  private boolean take(int[] choice) {
    OptimizationResult found = exact.solve(Design.of(choice), best.allocation());
    steps++;
    monitor.report(new SolveProgress(steps, found.totalDelayS(), Double.NaN));
    if (found.status() == SolveStatus.OPTIMAL
        && found.totalDelayS() < best.totalDelayS() * (1 - LEAST_GAIN)) {
      best = found;
      return true;
    }
    return false;
  }

  private OptimizationResult result(double provedS) {
    Optional<Certificate> certificate =
        best.certificate()
            .filter(own -> provedS > 0)
            .map(
                own ->
                    own.withLowerBound(
                        provedS * (1 - PerClientProof.ROUNDING), ProofScope.DESIGN_PER_CLIENT));
    boolean proved = certificate.filter(Certificate::provesOptimality).isPresent();
    SolveStatus status =
        proved
            ? SolveStatus.OPTIMAL
            : monitor.cancelled() ? SolveStatus.CANCELLED : SolveStatus.SOLVED;
    int splits = (int) Arrays.stream(bestChoice()).distinct().count();
    String gap =
        certificate
            .map(
                c -> "at most %.1e above the least delay of all choices".formatted(c.relativeGap()))
            .orElse("nothing proved about other choices");
    return new OptimizationResult(
        status,
        best.plan(),
        certificate,
        best.multipliers(),
        new SolveInfo(steps, "%d different splits; %s.".formatted(splits, gap)));
  }

  private int[] bestChoice() {
    int[] choice = new int[problem.size()];
    Arrays.setAll(choice, bestDesign()::candidate);
    return choice;
  }
}
