package org.fedsllm.optimizer.execution;

import java.util.Optional;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.unit.Check;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.Plan;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.internal.baseline.EqualBandwidthBestAccuracy;
import org.fedsllm.optimizer.internal.joint.FixedAccuracySolver;
import org.fedsllm.optimizer.internal.joint.JointOptimizer;

/**
 * Finds the best plan whose local iterations are whole: I(η) of the optimum is a real number, often
 * below 1, and training runs whole iterations (EQ-17).
 *
 * <p>The delay is unimodal in I (it is convex in the logarithms, see docs/SOLVER.md), so one of the
 * two whole numbers around the real optimum is the best one. Stateless and thread-safe; runs on the
 * caller's thread.
 */
public final class ExecutablePlanner {
  private final DelayOptimizer exact = new JointOptimizer().create();
  private final DelayOptimizer equalBestAccuracy = new EqualBandwidthBestAccuracy().create();

  /** The least total delay with whole local iterations, over the bandwidths. */
  public ExecutablePlan optimal(DelayProblem problem, SolveMonitor monitor) {
    return around(
        problem,
        relaxed(exact, problem, monitor),
        iterations -> optimal(problem, iterations, monitor));
  }

  /** Equal bandwidths with the whole number of local iterations that suits them best. */
  public ExecutablePlan equalBandwidth(DelayProblem problem) {
    return around(
        problem,
        relaxed(equalBestAccuracy, problem, SolveMonitor.none()),
        iterations -> equalBandwidth(problem, iterations));
  }

  /** The best bandwidths for {@code localIterations}. */
  public FrequencyDivisionPlan optimal(
      DelayProblem problem, int localIterations, SolveMonitor monitor) {
    double accuracy = accuracyAfter(problem, localIterations);
    return dividing(
        new FixedAccuracySolver(problem, accuracy).solve(Optional.empty(), monitor).plan());
  }

  /** Equal bandwidths at {@code localIterations}. */
  public FrequencyDivisionPlan equalBandwidth(DelayProblem problem, int localIterations) {
    return FrequencyDivisionPlan.of(
        problem, Allocation.equalShares(problem, accuracyAfter(problem, localIterations)));
  }

  /**
   * The least total delay with whole local iterations under {@code design}, whose split, rank and
   * power stay; with whole iterations another design may be the best one.
   *
   * @throws IllegalArgumentException if the clients' splits or ranks differ
   */
  public ExecutableDesign optimal(DelayProblem problem, Design design, SolveMonitor monitor) {
    ExecutableDesign.common(problem, design);
    ExecutablePlan plain = optimal(problem.under(design), monitor);
    return ExecutableDesign.of(
        problem,
        design,
        new ExecutablePlan(
            plain.localIterations(),
            stated(problem, design, plain.executed()),
            stated(problem, design, plain.relaxed())));
  }

  /** The best bandwidths under {@code design} for {@code localIterations}. */
  public FrequencyDivisionPlan optimal(
      DelayProblem problem, Design design, int localIterations, SolveMonitor monitor) {
    return stated(problem, design, optimal(problem.under(design), localIterations, monitor));
  }

  /**
   * {@code found}'s own bandwidths with the better of the two whole numbers of local iterations
   * around its own. For a plan that is no proved optimum: other bandwidths, or a local accuracy far
   * from its own, would not be its method's any more.
   */
  public ExecutablePlan keepingBandwidths(DelayProblem problem, Allocation found) {
    return around(
        problem,
        FrequencyDivisionPlan.of(problem, found),
        iterations -> keepingBandwidths(problem, found, iterations));
  }

  /** {@code found}'s own bandwidths and design at {@code localIterations}. */
  public FrequencyDivisionPlan keepingBandwidths(
      DelayProblem problem, Allocation found, int localIterations) {
    return FrequencyDivisionPlan.of(
        problem, found.withLocalAccuracy(accuracyAfter(problem, localIterations)));
  }

  /**
   * {@link #keepingBandwidths(DelayProblem, Allocation)} with the split and rank that {@code found}
   * chose.
   *
   * @param found an allocation; without a design it keeps the project's own split and rank
   * @throws IllegalArgumentException if the clients' splits or ranks differ
   */
  public ExecutableDesign keepingDesign(DelayProblem problem, Allocation found) {
    Design design = found.design().orElseGet(() -> Design.uniform(problem.size(), Design.OWN));
    ExecutableDesign.common(problem, design);
    return ExecutableDesign.of(problem, design, keepingBandwidths(problem, found));
  }

  private static FrequencyDivisionPlan stated(
      DelayProblem problem, Design design, FrequencyDivisionPlan plain) {
    return FrequencyDivisionPlan.of(problem, plain.bandwidths().withDesign(design));
  }

  private static FrequencyDivisionPlan relaxed(
      DelayOptimizer optimizer, DelayProblem problem, SolveMonitor monitor) {
    return dividing(optimizer.optimize(problem, OptimizerSettings.defaults(), monitor).plan());
  }

  private static ExecutablePlan around(
      DelayProblem problem, FrequencyDivisionPlan relaxed, Candidate candidate) {
    int fewer = Math.max(1, (int) Math.floor(relaxed.localIterations()));
    FrequencyDivisionPlan withFewer = candidate.at(fewer);
    FrequencyDivisionPlan withMore = candidate.at(fewer + 1);
    return withFewer.totalDelayS() <= withMore.totalDelayS()
        ? new ExecutablePlan(fewer, withFewer, relaxed)
        : new ExecutablePlan(fewer + 1, withMore, relaxed);
  }

  private static double accuracyAfter(DelayProblem problem, int localIterations) {
    Check.atLeast(
        "localIterations", localIterations, 1, "of the plan", "Training runs whole ones.");
    return problem.convergence().localAccuracyAfter(localIterations);
  }

  private static FrequencyDivisionPlan dividing(Optional<Plan> plan) {
    return (FrequencyDivisionPlan) plan.orElseThrow();
  }

  /** A plan for a whole number of local iterations. */
  private interface Candidate {
    FrequencyDivisionPlan at(int localIterations);
  }
}
