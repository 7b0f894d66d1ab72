package org.fedsllm.optimizer.guard;

import java.util.Optional;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;

/** What of a foreign result's claims may stand: a proof is one only if it was made here. */
final class Claims {
  private Claims() {}

  /**
   * {@code result} with a certificate made here, and complete results OPTIMAL exactly if that
   * certificate proves it. A plan that divides the time gets none, for the bounds do not speak
   * about taking turns.
   *
   * @param monitor may give the proof up
   */
  static OptimizationResult proved(
      DelayProblem problem, OptimizationResult result, SolveMonitor monitor) {
    Optional<Certificate> certificate =
        result
            .allocation()
            .filter(plan -> Double.isFinite(result.totalDelayS()))
            .flatMap(plan -> new PlanProof(problem, monitor).of(plan, result.multipliers()));
    boolean optimal = certificate.filter(Certificate::provesOptimality).isPresent();
    SolveStatus status = result.status();
    if (status.complete()) {
      status = optimal ? SolveStatus.OPTIMAL : SolveStatus.SOLVED;
    }
    return new OptimizationResult(
        status, result.plan(), certificate, result.multipliers(), result.info());
  }
}
