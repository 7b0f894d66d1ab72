package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.EnergyCertificate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.ProofScope;
import org.fedsllm.optimizer.SolveInfo;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.TimeDivisionPlan;
import org.junit.jupiter.api.Test;

class PlanWordsTest {

  @Test
  void aProvedOptimumNamesItsBoundAndGap() {
    OptimizationResult result = with(SolveStatus.LIMIT_REACHED, 59.6234 * (1 + 3e-12), 59.6234);

    assertThat(PlanWords.certificate(result))
        .isEqualTo("Optimal: no plan can be faster than 59.6234 s; gap 3e−12.");
    assertThat(PlanWords.statusWithGap(result)).isEqualTo("limit reached · gap 3e−12");
  }

  @Test
  void aBoundThatProvesLessIsStatedAsABound() {
    assertThat(PlanWords.certificate(with(SolveStatus.LIMIT_REACHED, 66, 60)))
        .isEqualTo("Feasible: no plan can be faster than 60 s, this one takes at most 10 % more.");
  }

  @Test
  void aBoundOverDesignsSaysSoAndTheOptimizerAddsItsWords() {
    OptimizationResult solved =
        new OptimizationResult(
            SolveStatus.SOLVED,
            Optional.of(new TimeDivisionPlan(0.5, 4, 1, 66, new double[] {1})),
            with(SolveStatus.LIMIT_REACHED, 66, 60)
                .certificate()
                .map(bound -> bound.withLowerBound(55, ProofScope.COMMON_DESIGN)),
            Optional.empty(),
            new SolveInfo(3, "3 passes."));

    assertThat(PlanWords.certificate(solved))
        .isEqualTo(
            "Feasible: no plan with one split and rank for all clients can be faster than 55 s,"
                + " this one takes at most 20 % more. 3 passes.");
  }

  @Test
  void withoutACertificateTheOptimizersOwnWordsStand() {
    OptimizationResult result =
        OptimizationResult.without(SolveStatus.INFEASIBLE, new SolveInfo(0, "No link."));

    assertThat(PlanWords.certificate(result)).isEqualTo("No link.");
    assertThat(PlanWords.statusWithGap(result)).isEqualTo("infeasible");
  }

  @Test
  void aBoundOnTheEnergyIsStatedWithItsDeadline() {
    OptimizationResult loose =
        OptimizationResult.of(
                SolveStatus.SOLVED,
                new TimeDivisionPlan(0.5, 4, 1, 66, new double[] {1}),
                new SolveInfo(3, "3 steps."))
            .withEnergy(new EnergyCertificate(66, 44, 40, 0, 0));

    assertThat(PlanWords.certificate(loose))
        .isEqualTo(
            "Feasible: no plan that ends by 66 s can take less than 40 J, this one takes at most"
                + " 10 % more. 3 steps.");
  }

  private static OptimizationResult with(SolveStatus status, double delayS, double boundS) {
    return new OptimizationResult(
        status,
        Optional.empty(),
        Optional.of(new Certificate(delayS, boundS, 0, 0, 0, 0)),
        Optional.empty(),
        new SolveInfo(1, "done"));
  }
}
