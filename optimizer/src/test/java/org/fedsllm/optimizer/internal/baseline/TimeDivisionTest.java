package org.fedsllm.optimizer.internal.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.TimeDivisionPlan;
import org.fedsllm.optimizer.contract.StandardProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimeDivisionTest {
  private static final double RELATIVE = 1e-12;

  static List<DelayProblem> problems() {
    return StandardProblems.all();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void noGridIsFasterThanTheExactAccuracy(DelayProblem problem) {
    double exactS = new TimeDivision().create().optimize(problem).totalDelayS();
    for (int steps : new int[] {2, 101, 3001}) {
      OptimizationResult onGrid =
          new TimeDivision()
              .create()
              .optimize(
                  problem,
                  OptimizerSettings.defaults().with("accuracySteps", steps),
                  SolveMonitor.none());
      assertThat(onGrid.totalDelayS()).isGreaterThanOrEqualTo(exactS * (1 - RELATIVE));
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void roundIsTheSlowestComputingAndAllAirTimes(DelayProblem problem) {
    TimeDivisionPlan plan =
        (TimeDivisionPlan) new TimeDivision().create().optimize(problem).plan().orElseThrow();
    double computingS = 0;
    double airS = 0;
    for (int k = 0; k < problem.size(); k++) {
      computingS =
          Math.max(
              computingS,
              plan.localIterations() * problem.clients().fixedPerIterationS(k)
                  + problem.clients().fixedPerRoundS(k));
      airS += plan.airTimeS(k);
    }

    assertThat(plan.roundDelayS())
        .isCloseTo(computingS + airS, within(RELATIVE * plan.roundDelayS()));
  }

  @Test
  void hasNoAllocationOfBandwidth() {
    OptimizationResult result = new TimeDivision().create().optimize(StandardProblems.random(1));

    assertThat(result.allocation()).isEmpty();
    assertThat(result.plan()).isPresent();
  }
}
