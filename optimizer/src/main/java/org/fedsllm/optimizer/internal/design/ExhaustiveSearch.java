package org.fedsllm.optimizer.internal.design;

import java.util.List;
import java.util.Optional;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.ProofScope;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;

/**
 * Gives all clients the same candidate, tries every one of some candidates, and solves each
 * exactly. The least of their certified bounds then bounds all of them.
 */
final class ExhaustiveSearch {
  private final DelayProblem problem;
  private final List<Integer> numbers;
  private final SolveMonitor monitor;
  private final ExactUnder exact;
  private OptimizationResult best;
  private double leastBoundS = Double.POSITIVE_INFINITY;
  private boolean allProved = true;
  private int sweeps;

  /**
   * @param numbers the candidates to try; {@link Design#OWN} is the project's own
   */
  ExhaustiveSearch(DelayProblem problem, List<Integer> numbers, SolveMonitor monitor) {
    this.problem = problem;
    this.numbers = numbers;
    this.monitor = monitor;
    exact = new ExactUnder(problem, monitor);
  }

  /** The best of all; where the monitor cancelled, of those tried. */
  OptimizationResult run(Optional<Allocation> start) {
    Optional<Allocation> nearby = start;
    for (int i = 0; i < numbers.size(); i++) {
      OptimizationResult found =
          exact.solve(Design.uniform(problem.size(), numbers.get(i)), nearby);
      sweeps += found.info().iterations();
      consider(found);
      monitor.report(new SolveProgress(i + 1, found.totalDelayS(), Double.NaN));
      if (monitor.cancelled()) {
        return stopped(i + 1);
      }
      nearby = found.status() == SolveStatus.OPTIMAL ? found.allocation() : start;
    }
    return finished();
  }

  private void consider(OptimizationResult found) {
    if (best == null || found.totalDelayS() < best.totalDelayS()) {
      best = found;
    }
    if (found.status() != SolveStatus.INFEASIBLE) { // else its delay is infinite, and no bound
      allProved &= found.certificate().isPresent();
      leastBoundS =
          Math.min(leastBoundS, found.certificate().map(Certificate::lowerBoundS).orElse(0.0));
    }
  }

  private OptimizationResult stopped(int tried) {
    String message = "Cancelled after %d of %d candidates.".formatted(tried, numbers.size());
    return new OptimizationResult(
        SolveStatus.CANCELLED,
        best.plan(),
        Optional.empty(),
        best.multipliers(),
        new SolveInfo(sweeps, message));
  }

  private OptimizationResult finished() {
    if (best.status() == SolveStatus.INFEASIBLE) {
      return new OptimizationResult(
          best.status(), best.plan(), Optional.empty(), Optional.empty(), best.info());
    }
    Optional<Certificate> certificate =
        best.certificate()
            .filter(own -> allProved)
            .map(own -> own.withLowerBound(leastBoundS, scope()));
    boolean proved = certificate.filter(Certificate::provesOptimality).isPresent();
    return new OptimizationResult(
        proved ? SolveStatus.OPTIMAL : SolveStatus.LIMIT_REACHED,
        best.plan(),
        certificate,
        best.multipliers(),
        new SolveInfo(sweeps, message()));
  }

  /** Without a choice it is the plain problem's proof. */
  private ProofScope scope() {
    return numbers.size() > 1 ? ProofScope.COMMON_DESIGN : ProofScope.BANDWIDTHS_AND_ACCURACY;
  }

  private String message() {
    int number = best.allocation().flatMap(Allocation::design).orElseThrow().candidate(0);
    if (number == Design.OWN) {
      return "The problem lists no candidates, so split and rank stay as they are.";
    }
    Candidate chosen = problem.candidates().get(number);
    return "Split layer %d, rank %d: the best of %d candidates, each solved exactly."
        .formatted(chosen.splitLayer(), chosen.rank(), numbers.size());
  }
}
