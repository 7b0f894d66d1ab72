package org.fedsllm.optimizer.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.DelayOptimizer;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.ProofScope;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.internal.design.CutProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanProofTest {
  private static final int CLIENTS = 3;
  private static final double ROUNDING = 1e-9;
  private static final SolveMonitor CANCELLED =
      new SolveMonitor() {
        @Override
        public void report(SolveProgress progress) {
          // nobody listens
        }

        @Override
        public boolean cancelled() {
          return true;
        }
      };

  private static DelayProblem drawn(String regime) {
    return CutProblems.drawn(CLIENTS, CutProblems.band(regime), Schedule.ITERATION, 11);
  }

  private static DelayOptimizer builtIn(String id) {
    return OptimizerCatalog.discovered(PlanProofTest.class.getClassLoader()).require(id).create();
  }

  private static OptimizationResult proved(
      DelayProblem problem, SolveStatus claimed, Allocation plan) {
    return Claims.proved(problem, claim(problem, claimed, plan), SolveMonitor.none());
  }

  private static OptimizationResult claim(
      DelayProblem problem, SolveStatus claimed, Allocation plan) {
    return OptimizationResult.of(
        claimed, FrequencyDivisionPlan.of(problem, plan), new SolveInfo(1, "trust me"));
  }

  /** Every mix of the candidates, and of fewer of them to keep it short, solved exactly. */
  private static double leastOfAllMixesS(DelayProblem problem) {
    int n = problem.candidates().size();
    double leastS = Double.POSITIVE_INFINITY;
    for (int i = 0; i < n * n * n; i++) {
      int[] mix = {i % n, i / n % n, i / n / n};
      leastS =
          Math.min(
              leastS,
              builtIn("fedsllm-exact").optimize(problem.under(Design.of(mix))).totalDelayS());
    }
    return leastS;
  }

  @ParameterizedTest
  @ValueSource(strings = {"separate", "pooled", "shared"})
  void theBestCommonDesignIsProvedWithoutItsFindersWord(String regime) {
    DelayProblem problem = drawn(regime);
    Allocation best = builtIn("best-split-rank").optimize(problem).allocation().orElseThrow();
    OptimizationResult result = proved(problem, SolveStatus.SOLVED, best);

    assertThat(result.status()).isEqualTo(SolveStatus.OPTIMAL);
    assertThat(result.certificate().orElseThrow().scope()).isEqualTo(ProofScope.COMMON_DESIGN);
    assertThat(result.certificate().get().kktResidual()).isLessThan(1e-5);
  }

  @Test
  void anotherCommonDesignIsNotOptimalThoughItsBandwidthsAre() {
    DelayProblem problem = drawn("separate");
    OptimizationResult best = builtIn("best-split-rank").optimize(problem);
    int chosen = best.allocation().orElseThrow().design().orElseThrow().candidate(0);
    Design other = Design.uniform(CLIENTS, chosen == 0 ? 1 : 0);
    Allocation plan =
        builtIn("fedsllm-exact").optimize(problem.under(other)).allocation().orElseThrow();
    OptimizationResult result = proved(problem, SolveStatus.OPTIMAL, plan.withDesign(other));

    assertThat(result.status()).isEqualTo(SolveStatus.SOLVED);
    assertThat(result.certificate().orElseThrow().lowerBoundS())
        .isBetween(best.totalDelayS() * (1 - ROUNDING), best.totalDelayS());
  }

  @ParameterizedTest
  @ValueSource(strings = {"separate", "pooled", "shared"})
  void aPlanOfMixedSplitsAndRanksIsBoundedOverAllMixes(String regime) {
    DelayProblem all = drawn(regime);
    DelayProblem problem = // three ranks, so three factors of rounds, and two splits
        all.withCandidates(
            List.of(0, 3, 6, 8, 12).stream().map(i -> all.candidates().get(i)).toList());
    Allocation mixed =
        Allocation.equalShares(problem, 0.5).withDesign(Design.of(new int[] {0, 3, 4}));
    OptimizationResult result = proved(problem, SolveStatus.SOLVED, mixed);
    Certificate certificate = result.certificate().orElseThrow();

    assertThat(result.status()).isEqualTo(SolveStatus.SOLVED);
    assertThat(certificate.scope()).isEqualTo(ProofScope.DESIGN_PER_CLIENT);
    double leastS = leastOfAllMixesS(problem);
    assertThat(certificate.lowerBoundS()).isLessThanOrEqualTo(leastS * (1 + ROUNDING));
    assertThat(certificate.lowerBoundS()).isGreaterThan(0.99 * leastS);
  }

  @Test
  void aPlanThatKeepsTheProjectsOwnDesignIsProvedAmongItsBandwidths() {
    DelayProblem problem = drawn("pooled");
    Allocation exact = builtIn("fedsllm-exact").optimize(problem).allocation().orElseThrow();
    OptimizationResult optimal = proved(problem, SolveStatus.SOLVED, exact);
    OptimizationResult equal =
        proved(problem, SolveStatus.OPTIMAL, Allocation.equalShares(problem, 0.5));

    assertThat(optimal.status()).isEqualTo(SolveStatus.OPTIMAL);
    assertThat(optimal.certificate().orElseThrow().scope())
        .isEqualTo(ProofScope.BANDWIDTHS_AND_ACCURACY);
    assertThat(equal.status()).isEqualTo(SolveStatus.SOLVED);
    assertThat(equal.certificate().orElseThrow().lowerBoundS())
        .isCloseTo(optimal.certificate().get().lowerBoundS(), within(ROUNDING));
  }

  @Test
  void lessThanFullPowerIsHeldAgainstFullPower() {
    DelayProblem problem = drawn("separate");
    int[] own = new int[CLIENTS];
    double[] half = new double[CLIENTS];
    Arrays.fill(own, Design.OWN);
    Arrays.fill(half, 0.5);
    Design weak = new Design(own, half, half);
    Allocation bestAtHalf =
        builtIn("fedsllm-exact").optimize(problem.under(weak)).allocation().orElseThrow();
    double fullPowerS = builtIn("fedsllm-exact").optimize(problem).totalDelayS();
    OptimizationResult result = proved(problem, SolveStatus.OPTIMAL, bestAtHalf.withDesign(weak));

    assertThat(result.status()).isEqualTo(SolveStatus.SOLVED);
    assertThat(result.certificate().orElseThrow().lowerBoundS())
        .isBetween(fullPowerS * (1 - ROUNDING), fullPowerS);
  }

  @Test
  void aProofThatIsGivenUpLeavesNoCertificateOfDesigns() {
    DelayProblem problem = drawn("shared");
    Allocation best = builtIn("best-split-rank").optimize(problem).allocation().orElseThrow();
    OptimizationResult result =
        Claims.proved(problem, claim(problem, SolveStatus.OPTIMAL, best), CANCELLED);

    assertThat(result.certificate()).isEmpty();
    assertThat(result.status()).isEqualTo(SolveStatus.SOLVED);
    assertThat(result.allocation()).isEqualTo(Optional.of(best));
  }

  @Test
  void aCertificateThatThePluginBroughtIsNeverTakenOver() {
    DelayProblem problem = drawn("pooled");
    OptimizationResult equal =
        claim(problem, SolveStatus.OPTIMAL, Allocation.equalShares(problem, 0.5));
    double delayS = equal.totalDelayS();
    OptimizationResult forged =
        new OptimizationResult(
            equal.status(),
            equal.plan(),
            Optional.of(new Certificate(delayS, delayS, 0, 0, 0, 0)),
            Optional.empty(),
            equal.info());
    OptimizationResult result =
        new GuardedOptimizer(
                "Forger",
                () -> (task, settings, monitor) -> forged,
                new Watchdog(Thread::new, GuardLimits.BATCH))
            .optimize(problem, OptimizerSettings.defaults(), SolveMonitor.none());

    assertThat(result.status()).isEqualTo(SolveStatus.SOLVED);
    assertThat(result.certificate().orElseThrow().relativeGap()).isGreaterThan(0.01);
  }
}
