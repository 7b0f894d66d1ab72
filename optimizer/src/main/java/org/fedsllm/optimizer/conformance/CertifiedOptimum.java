package org.fedsllm.optimizer.conformance;

import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.internal.design.DesignBound;

/**
 * What plans are measured against.
 *
 * @param delayS the least delay that is known: over bandwidths and accuracies, and over all designs
 *     with one candidate for all clients where there are candidates
 * @param boundS no plan is faster, whatever each client's candidate is
 */
record CertifiedOptimum(double delayS, double boundS) {

  /**
   * @param exact proves the optimum of a problem without candidates
   * @param design proves the best common design of a problem with candidates
   */
  static CertifiedOptimum of(
      StandardProblem standard, DelayOptimizer exact, DelayOptimizer design) {
    DelayProblem problem = standard.problem();
    if (problem.candidates().isEmpty()) {
      OptimizationResult found = proved(standard.name(), exact.optimize(problem));
      return new CertifiedOptimum(found.totalDelayS(), bound(found));
    }
    double ownS = proved(standard.name(), exact.optimize(problem)).totalDelayS();
    double commonS = proved(standard.name(), design.optimize(problem)).totalDelayS();
    double boundS =
        DesignBound.perClientS(problem, SolveMonitor.none())
            .orElseThrow(() -> nothingProved(standard.name(), "no bound over the designs"));
    return new CertifiedOptimum(Math.min(ownS, commonS), boundS);
  }

  private static OptimizationResult proved(String name, OptimizationResult found) {
    if (found.certificate().isEmpty()) {
      throw nothingProved(name, found.info().message());
    }
    return found;
  }

  private static double bound(OptimizationResult found) {
    return found.certificate().map(Certificate::lowerBoundS).orElseThrow();
  }

  private static IllegalStateException nothingProved(String name, String why) {
    return new IllegalStateException(
        "The exact optimizer proves nothing on %s: %s".formatted(name, why));
  }
}
