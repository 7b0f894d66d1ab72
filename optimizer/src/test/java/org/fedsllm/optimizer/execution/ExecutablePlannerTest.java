package org.fedsllm.optimizer.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.contract.StandardProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExecutablePlannerTest {
  private static final double ROUNDING = 1e-12;
  private static final int MOST_ITERATIONS = 40;

  private final ExecutablePlanner planner = new ExecutablePlanner();

  static List<DelayProblem> problems() {
    return StandardProblems.all();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void noOtherWholeNumberIsFaster(DelayProblem problem) {
    ExecutablePlan plan = planner.optimal(problem, SolveMonitor.none());

    for (int iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
      FrequencyDivisionPlan other = planner.optimal(problem, iterations, SolveMonitor.none());
      assertThat(plan.executed().totalDelayS())
          .isLessThanOrEqualTo(other.totalDelayS() * (1 + ROUNDING));
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void noOtherWholeNumberIsFasterAtEqualBandwidth(DelayProblem problem) {
    ExecutablePlan plan = planner.equalBandwidth(problem);

    for (int iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
      FrequencyDivisionPlan other = planner.equalBandwidth(problem, iterations);
      assertThat(plan.executed().totalDelayS())
          .isLessThanOrEqualTo(other.totalDelayS() * (1 + ROUNDING));
    }
  }

  @ParameterizedTest
  @MethodSource("problems")
  void wholeNumbersCostSomethingAndAreFeasible(DelayProblem problem) {
    ExecutablePlan plan = planner.optimal(problem, SolveMonitor.none());

    assertThat(plan.priceOfWholeNumbers()).isGreaterThanOrEqualTo(-ROUNDING);
    assertThat(plan.executed().localIterations())
        .isCloseTo(plan.localIterations(), within(ROUNDING * plan.localIterations()));
    assertThat(Feasibility.of(problem, plan.executed().bandwidths()).holds()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("problems")
  void optimisedBandwidthsAreNoSlowerThanEqualOnesAtTheSameIterations(DelayProblem problem) {
    ExecutablePlan plan = planner.optimal(problem, SolveMonitor.none());
    int iterations = plan.localIterations();
    FrequencyDivisionPlan equal = planner.equalBandwidth(problem, iterations);

    assertThat(DelayModel.roundDelayS(problem, plan.executed().bandwidths(), iterations))
        .isLessThanOrEqualTo(
            DelayModel.roundDelayS(problem, equal.bandwidths(), iterations) * (1 + ROUNDING));
  }

  @Test
  void refusesNoIterations() {
    assertThatThrownBy(() -> planner.equalBandwidth(StandardProblems.random(1), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("localIterations (0)");
  }
}
