package org.fedsllm.optimizer.guard;

import java.util.Optional;
import java.util.stream.IntStream;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.Multipliers;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.internal.joint.Certifier;

/** What of a foreign result's claims may stand: a proof is one only if it was made here. */
final class Claims {
  private Claims() {}

  /**
   * {@code result} with a certificate made here, if it brought the multipliers to make one from,
   * and OPTIMAL only if that certificate proves it.
   */
  static OptimizationResult proved(DelayProblem problem, OptimizationResult result) {
    Optional<Certificate> certificate =
        result
            .allocation()
            .flatMap(plan -> result.multipliers().flatMap(w -> certify(problem, plan, w)));
    SolveStatus status = result.status();
    if (status == SolveStatus.OPTIMAL
        && certificate.filter(Certificate::provesOptimality).isEmpty()) {
      status = SolveStatus.SOLVED;
    }
    return new OptimizationResult(
        status, result.plan(), certificate, result.multipliers(), result.info());
  }

  private static Optional<Certificate> certify(
      DelayProblem problem, Allocation plan, Multipliers multipliers) {
    if (plan.design().isPresent() || !problem.candidates().isEmpty()) {
      return Optional.empty(); // the bound holds for one design, not over all of them
    }
    double[] weights =
        IntStream.range(0, multipliers.size()).mapToDouble(multipliers::clientWeight).toArray();
    return Optional.of(Certifier.certify(problem, plan, weights))
        .filter(certificate -> Double.isFinite(certificate.lowerBoundS()));
  }
}
