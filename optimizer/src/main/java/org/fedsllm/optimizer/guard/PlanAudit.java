package org.fedsllm.optimizer.guard;

import java.util.Locale;
import java.util.Optional;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.Plan;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.TimeDivisionPlan;

/**
 * Checks a result against the delay model: a plan is for this problem, within its bands, and takes
 * as long as it says. Trusts nothing but the bandwidths.
 */
public final class PlanAudit {

  /** Relative difference allowed between a delay as claimed and as the delay model gives it. */
  public static final double DELAY_TOLERANCE = 1e-9;

  private PlanAudit() {}

  /** What is wrong with {@code result}, to follow the optimizer's name; empty if nothing is. */
  public static Optional<String> fault(DelayProblem problem, OptimizationResult result) {
    if (result.plan().isEmpty()) {
      return Optional.empty();
    }
    Plan plan = result.plan().get();
    if (!(plan.localAccuracy() > 0 && plan.localAccuracy() < 1)) {
      return fault(
          "gave the local accuracy %s, which must be between 0 and 1.", plan.localAccuracy());
    }
    Optional<String> fault =
        plan instanceof FrequencyDivisionPlan division
            ? fault(problem, division)
            : TimeDivisionAudit.fault(problem, (TimeDivisionPlan) plan);
    return fault.or(() -> multipliersFault(problem, result)).or(() -> infiniteFault(result));
  }

  private static Optional<String> fault(DelayProblem problem, FrequencyDivisionPlan plan) {
    Allocation allocation = plan.bandwidths();
    if (allocation.size() != problem.size()) {
      return fault(
          "gave a plan for %d clients, the problem has %d.", allocation.size(), problem.size());
    }
    Optional<String> designFault = allocation.design().flatMap(d -> designFault(problem, d));
    if (designFault.isPresent()) {
      return designFault;
    }
    for (int k = 0; k < allocation.size(); k++) {
      double worst = Math.min(allocation.mainBandwidthHz(k), allocation.federatedBandwidthHz(k));
      double sum = allocation.mainBandwidthHz(k) + allocation.federatedBandwidthHz(k);
      if (!(worst >= 0) || !Double.isFinite(sum)) {
        return fault(
            "gave client number %d the bandwidths %s Hz and %s Hz, which must be finite and not negative.",
            k + 1, allocation.mainBandwidthHz(k), allocation.federatedBandwidthHz(k));
      }
    }
    Feasibility feasibility = Feasibility.of(problem, allocation);
    if (!feasibility.holds()) {
      return fault(
          "uses %.2g %% more bandwidth than there is. Maybe scale the shares to the band at the end.",
          100 * feasibility.excess());
    }
    return delayFault(
        plan.totalDelayS(), DelayModel.totalDelayS(problem, allocation), "the delay model gives");
  }

  private static Optional<String> designFault(DelayProblem problem, Design design) {
    if (design.size() != problem.size()) {
      return fault(
          "gave a design for %d clients, the problem has %d.", design.size(), problem.size());
    }
    int candidates = problem.candidates().size();
    for (int k = 0; k < design.size(); k++) {
      if (design.candidate(k) >= candidates) { // below are those that keep the project's own
        return fault(
            "gave client number %d the candidate %d, the problem lists %d.",
            k + 1, design.candidate(k), candidates);
      }
    }
    if (!problem.permits(design)) {
      return fault("gave the clients different candidates, the problem permits one for all.");
    }
    return Optional.empty();
  }

  /** A fault if {@code claimedS} is not {@code trueS}. */
  static Optional<String> delayFault(double claimedS, double trueS, String whoKnows) {
    boolean agrees =
        claimedS == trueS || Math.abs(claimedS - trueS) <= DELAY_TOLERANCE * Math.abs(trueS);
    return agrees
        ? Optional.empty()
        : fault("claims a delay of %s s where %s %s s.", claimedS, whoKnows, trueS);
  }

  private static Optional<String> multipliersFault(
      DelayProblem problem, OptimizationResult result) {
    return result
        .multipliers()
        .filter(multipliers -> multipliers.size() != problem.size())
        .flatMap(
            wrong ->
                fault(
                    "gave multipliers for %d clients, the problem has %d.",
                    wrong.size(), problem.size()));
  }

  private static Optional<String> infiniteFault(OptimizationResult result) {
    boolean mayBeInfinite = result.status() == SolveStatus.INFEASIBLE;
    return mayBeInfinite || Double.isFinite(result.totalDelayS())
        ? Optional.empty()
        : fault(
            "calls a plan with a delay of %s s %s. Maybe a client that must send got no bandwidth.",
            result.totalDelayS(), result.status());
  }

  static Optional<String> fault(String format, Object... values) {
    return Optional.of(String.format(Locale.ROOT, format, values));
  }
}
