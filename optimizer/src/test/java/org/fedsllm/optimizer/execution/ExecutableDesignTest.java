package org.fedsllm.optimizer.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.optimizer.FrequencyDivisionPlan;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.internal.design.CutProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutableDesignTest {
  private static final double ROUNDING = 1e-12;
  private static final int CLIENTS = 5;
  private static final int LARGER_RANK = 11; // split 2, rank 8
  private static final int HIGHER_SPLIT = 8; // split 4, rank 4
  private static final int MOST_ITERATIONS = 40;

  private final ExecutablePlanner planner = new ExecutablePlanner();

  private static DelayProblem drawn(String regime, Schedule schedule) {
    return CutProblems.drawn(CLIENTS, CutProblems.band(regime), schedule, 7);
  }

  private static Design halfPower(int number) {
    int[] candidates = new int[CLIENTS];
    double[] full = new double[CLIENTS];
    double[] half = new double[CLIENTS];
    Arrays.fill(candidates, number);
    Arrays.fill(full, 1);
    Arrays.fill(half, 0.5);
    return new Design(candidates, half, full);
  }

  @ParameterizedTest
  @CsvSource({"separate,ITERATION,8", "pooled,ROUND,8", "shared,ITERATION,11", "separate,ROUND,11"})
  void runsWholeIterationsWithinTheBandsInTheDelayThatTheModelGives(
      String regime, Schedule schedule, int number) {
    DelayProblem problem = drawn(regime, schedule);
    Candidate candidate = problem.candidates().get(number);
    ExecutableDesign found =
        planner.optimal(problem, Design.uniform(CLIENTS, number), SolveMonitor.none());
    FrequencyDivisionPlan executed = found.plan().executed();
    int iterations = found.plan().localIterations();

    assertThat(found.splitLayer()).hasValue(candidate.splitLayer());
    assertThat(found.rank()).hasValue(candidate.rank());
    assertThat(executed.localIterations()).isCloseTo(iterations, within(ROUNDING * iterations));
    assertThat(Feasibility.of(problem, executed.bandwidths()).holds()).isTrue();
    double rounds =
        candidate.roundsFactor() * problem.convergence().globalRounds(executed.localAccuracy());
    DelayProblem own =
        new DelayProblem(
            problem.convergence(), problem.schedule(), problem.band(), candidate.loads());
    double roundS = // by the candidate's own loads, nothing of the design's machinery
        DelayModel.roundDelayS(
            own,
            new Allocation(
                executed.localAccuracy(),
                executed.bandwidths().mainBandwidthHz(),
                executed.bandwidths().federatedBandwidthHz()),
            iterations);
    assertThat(executed.totalDelayS()).isCloseTo(rounds * roundS, within(1e-9 * rounds * roundS));
    assertThat(executed.totalDelayS())
        .isGreaterThanOrEqualTo(found.plan().relaxed().totalDelayS() * (1 - ROUNDING));
  }

  @Test
  void noOtherWholeNumberIsFasterUnderTheDesign() {
    DelayProblem problem = drawn("separate", Schedule.ITERATION);
    Design design = halfPower(HIGHER_SPLIT);
    ExecutableDesign found = planner.optimal(problem, design, SolveMonitor.none());

    for (int iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
      assertThat(found.plan().executed().totalDelayS())
          .isLessThanOrEqualTo(
              planner.optimal(problem, design, iterations, SolveMonitor.none()).totalDelayS()
                  * (1 + ROUNDING));
    }
  }

  @Test
  void keepsBandwidthsPowerAndDesignOfAPlanThatIsNoOptimum() {
    DelayProblem problem = drawn("pooled", Schedule.ITERATION);
    Allocation equal = Allocation.equalShares(problem, 0.5).withDesign(halfPower(LARGER_RANK));
    ExecutableDesign found = planner.keepingDesign(problem, equal);
    Allocation executed = found.plan().executed().bandwidths();

    assertThat(found.splitLayer()).hasValue(2);
    assertThat(found.rank()).hasValue(8);
    assertThat(executed.mainBandwidthHz()).isEqualTo(equal.mainBandwidthHz());
    assertThat(executed.federatedBandwidthHz()).isEqualTo(equal.federatedBandwidthHz());
    assertThat(executed.design()).isEqualTo(equal.design());
    assertThat(found.plan().executed().totalDelayS())
        .isEqualTo(DelayModel.totalDelayS(problem, executed));
    assertThat(found.plan().localIterations()).isIn(4, 5); // I(0.5) = 4
    for (int iterations = 4; iterations <= 5; iterations++) {
      assertThat(found.plan().executed().totalDelayS())
          .isLessThanOrEqualTo(planner.keepingBandwidths(problem, equal, iterations).totalDelayS());
    }
  }

  @Test
  void namesTheProjectsOwnCutWhereItIsListedAndLeavesItWhereNot() {
    DelayProblem problem = drawn("shared", Schedule.ROUND);
    Allocation own = Allocation.equalShares(problem, 0.5);

    assertThat(planner.keepingDesign(problem, own).splitLayer()).hasValue(2);
    assertThat(planner.keepingDesign(problem, own).rank()).hasValue(4);
    assertThat(planner.keepingDesign(problem.withCandidates(List.of()), own))
        .extracting(ExecutableDesign::splitLayer, ExecutableDesign::rank)
        .containsExactly(OptionalInt.empty(), OptionalInt.empty());
  }

  @Test
  void refusesDifferentSplitsAndSaysWhose() {
    DelayProblem problem = drawn("separate", Schedule.ITERATION);
    Design mixed = Design.of(new int[] {HIGHER_SPLIT, HIGHER_SPLIT, Design.OWN, 8, 8});

    assertThat(ExecutableDesign.possible(problem, mixed)).isFalse();
    assertThatThrownBy(() -> planner.optimal(problem, mixed, SolveMonitor.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("clients number 1 and 3");
  }
}
