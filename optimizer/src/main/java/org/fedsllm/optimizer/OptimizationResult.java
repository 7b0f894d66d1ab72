package org.fedsllm.optimizer;

import java.util.Optional;
import java.util.OptionalDouble;
import org.fedsllm.model.delay.Allocation;

/**
 * What came out of an optimization.
 *
 * @param status why the optimizer stopped and what that proves
 * @param plan the best plan found; empty only if there was none yet
 * @param certificate what is proved about the plan; empty if nothing is
 * @param multipliers which clients hold the training up; empty if the method does not know
 * @param info how the search went
 * @param energy what is proved about the plan's energy; empty where energy was not the aim
 */
public record OptimizationResult(
    SolveStatus status,
    Optional<Plan> plan,
    Optional<Certificate> certificate,
    Optional<Multipliers> multipliers,
    SolveInfo info,
    Optional<EnergyCertificate> energy) {

  /** A result whose aim was not energy. */
  public OptimizationResult(
      SolveStatus status,
      Optional<Plan> plan,
      Optional<Certificate> certificate,
      Optional<Multipliers> multipliers,
      SolveInfo info) {
    this(status, plan, certificate, multipliers, info, Optional.empty());
  }

  public OptimizationResult {
    if (status.complete() && plan.isEmpty()) {
      throw new IllegalArgumentException(
          "A result of status %s must carry a plan. Maybe it should be LIMIT_REACHED."
              .formatted(status));
    }
  }

  /** A result with a plan and nothing proved about it. */
  public static OptimizationResult of(SolveStatus status, Plan plan, SolveInfo info) {
    return new OptimizationResult(
        status, Optional.of(plan), Optional.empty(), Optional.empty(), info);
  }

  /** A result without a plan. */
  public static OptimizationResult without(SolveStatus status, SolveInfo info) {
    return new OptimizationResult(
        status, Optional.empty(), Optional.empty(), Optional.empty(), info);
  }

  /** The same result with {@code proof} about its energy. */
  public OptimizationResult withEnergy(EnergyCertificate proof) {
    return new OptimizationResult(status, plan, certificate, multipliers, info, Optional.of(proof));
  }

  /** Whether the plan is proved to have the least delay; one of least energy is not. */
  public boolean provedFastest() {
    return status == SolveStatus.OPTIMAL && energy.isEmpty();
  }

  /** The proved gap to the best plan in what was to be least, delay or energy. */
  public OptionalDouble provedGap() {
    return certificate
        .map(proof -> OptionalDouble.of(proof.relativeGap()))
        .or(() -> energy.map(proof -> OptionalDouble.of(proof.relativeGap())))
        .orElse(OptionalDouble.empty());
  }

  /** The bandwidths, if there is a plan and it divides the band. */
  public Optional<Allocation> allocation() {
    return plan.flatMap(Plan::allocation);
  }

  /** The plan's total delay T in s; infinite without a plan. */
  public double totalDelayS() {
    return plan.map(Plan::totalDelayS).orElse(Double.POSITIVE_INFINITY);
  }
}
