package org.fedsllm.optimizer.guard;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.Multipliers;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.ProofScope;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.internal.design.DesignBound;
import org.fedsllm.optimizer.internal.joint.Certifier;
import org.fedsllm.optimizer.internal.joint.JointOptimizer;

/**
 * Proves here how far a foreign plan is from the best one of its kind. What it decided sets the
 * kind: bandwidths and accuracy alone, one candidate for all clients, or one for each.
 *
 * <p>If the plan came with multipliers that prove it optimal among its bandwidths and accuracies,
 * they are enough for that; else the exact optimizer settles the same problem and its certified
 * bound counts. Power below the maximum is held against full power, which is never slower.
 *
 * @param monitor may give the proof up
 */
record PlanProof(DelayProblem problem, SolveMonitor monitor) {

  /** What is proved about {@code plan}; empty if nothing is, for lack of time for example. */
  Optional<Certificate> of(Allocation plan, Optional<Multipliers> brought) {
    Optional<Design> decided = plan.design().filter(PlanProof::choosesCandidates);
    if (decided.isEmpty()) {
      return amongBandwidths(plan, brought);
    }
    boolean common = isCommon(decided.get());
    OptionalDouble boundS =
        common ? DesignBound.commonS(problem, monitor) : DesignBound.perClientS(problem, monitor);
    if (boundS.isEmpty()) {
      return Optional.empty();
    }
    ProofScope scope = common ? ProofScope.COMMON_DESIGN : ProofScope.DESIGN_PER_CLIENT;
    return residuals(plan, brought).map(own -> own.withLowerBound(boundS.getAsDouble(), scope));
  }

  /** Among all bandwidths and accuracies at the plan's own splits and ranks, and full power. */
  private Optional<Certificate> amongBandwidths(Allocation plan, Optional<Multipliers> brought) {
    DelayProblem fullPower = atFullPower(plan);
    Optional<Certificate> own = residuals(plan, brought);
    boolean lessPower = !fullPower.clients().equals(problem.answeredBy(plan).clients());
    if (!lessPower && own.filter(Certificate::provesOptimality).isPresent()) {
      return own;
    }
    Optional<OptimizationResult> exact = exact(fullPower);
    Optional<Certificate> best = exact.flatMap(OptimizationResult::certificate);
    if (best.isEmpty()) {
      return lessPower ? Optional.empty() : own;
    }
    double boundS = best.get().lowerBoundS();
    double foundS = lessPower ? 0 : own.map(Certificate::lowerBoundS).orElse(0.0);
    return residuals(plan, exact.flatMap(OptimizationResult::multipliers))
        .map(c -> c.withLowerBound(Math.max(boundS, foundS), ProofScope.BANDWIDTHS_AND_ACCURACY));
  }

  /** Feasibility and residuals at the plan itself, and what bound the multipliers give there. */
  private Optional<Certificate> residuals(Allocation plan, Optional<Multipliers> multipliers) {
    DelayProblem answered = problem.answeredBy(plan);
    return multipliers
        .or(() -> exact(answered).flatMap(OptimizationResult::multipliers))
        .map(weights -> Certifier.certify(answered, plain(plan), weights(weights)))
        .filter(certificate -> Double.isFinite(certificate.lowerBoundS()));
  }

  private Optional<OptimizationResult> exact(DelayProblem plain) {
    return Optional.of(
            new JointOptimizer().create().optimize(plain, OptimizerSettings.defaults(), monitor))
        .filter(found -> found.plan().isPresent());
  }

  private DelayProblem atFullPower(Allocation plan) {
    return plan.design().isEmpty()
        ? problem
        : problem.under(Design.uniform(problem.size(), Design.OWN));
  }

  private static Allocation plain(Allocation plan) {
    return new Allocation(
        plan.localAccuracy(), plan.mainBandwidthHz(), plan.federatedBandwidthHz());
  }

  private static double[] weights(Multipliers multipliers) {
    return IntStream.range(0, multipliers.size()).mapToDouble(multipliers::clientWeight).toArray();
  }

  private static boolean choosesCandidates(Design design) {
    return IntStream.range(0, design.size()).anyMatch(k -> design.candidate(k) != Design.OWN);
  }

  private static boolean isCommon(Design design) {
    return IntStream.range(0, design.size())
        .allMatch(k -> design.candidate(k) == design.candidate(0));
  }
}
