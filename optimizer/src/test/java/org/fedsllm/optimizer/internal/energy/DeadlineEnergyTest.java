package org.fedsllm.optimizer.internal.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.delay.EnergyModel;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.internal.design.CutProblems;
import org.fedsllm.optimizer.internal.joint.JointOptimizer;
import org.junit.jupiter.api.Test;

class DeadlineEnergyTest {
  private static final double DEADLINE_TOLERANCE = 1e-8;
  private static final double SEARCH_TOLERANCE = 1e-6;
  private static final List<String> REGIMES = List.of("separate", "pooled", "shared");

  private static DelayProblem drawn(int regime, Schedule schedule, int seed) {
    return CutProblems.drawn(4, CutProblems.band(REGIMES.get(regime)), schedule, seed);
  }

  private static OptimizationResult solve(DelayProblem problem, double slack) {
    return new DeadlineEnergy()
        .create()
        .optimize(problem, OptimizerSettings.defaults().with("slack", slack), SolveMonitor.none());
  }

  private static double energyJ(DelayProblem problem, OptimizationResult result) {
    return EnergyModel.totalJ(EnergyModel.evaluate(problem, result.allocation().orElseThrow()));
  }

  @Property(tries = 20)
  void thePlanKeepsDeadlineBandAndPowerAndSavesEnergy(
      @ForAll @IntRange(min = 1, max = 10_000) int seed,
      @ForAll @IntRange(min = 0, max = 2) int regime,
      @ForAll Schedule schedule,
      @ForAll @DoubleRange(min = 0.02, max = 2) double slack) {
    DelayProblem problem = drawn(regime, schedule, seed);
    OptimizationResult fastest = new JointOptimizer().create().optimize(problem);
    OptimizationResult result = solve(problem, slack);
    Allocation found = result.allocation().orElseThrow();

    assertThat(result.status().complete()).isTrue();
    assertThat(result.totalDelayS())
        .isLessThanOrEqualTo(fastest.totalDelayS() * (1 + slack) * (1 + DEADLINE_TOLERANCE));
    assertThat(Feasibility.of(problem, found).holds()).isTrue();
    assertThat(energyJ(problem, result)).isLessThan(energyJ(problem, fastest));
  }

  @Test
  void moreTimeSavesMoreEnergy() {
    for (int regime = 0; regime < 3; regime++) {
      DelayProblem problem = drawn(regime, Schedule.ROUND, 3);
      double beforeJ = Double.POSITIVE_INFINITY;
      for (double slack : new double[] {0.02, 0.2, 1, 5}) {
        double nowJ = energyJ(problem, solve(problem, slack));
        assertThat(nowJ).isLessThan(beforeJ);
        beforeJ = nowJ;
      }
    }
  }

  @Test
  void aGivenDeadlineIsMetAndOneBeforeTheLeastDelayIsRefused() {
    DelayProblem problem = drawn(0, Schedule.ITERATION, 4);
    double leastS = new JointOptimizer().create().optimize(problem).totalDelayS();
    OptimizerSettings settings = OptimizerSettings.defaults();
    double givenS = 1.25 * leastS;

    OptimizationResult met =
        new DeadlineEnergy()
            .create()
            .optimize(problem, settings.with("deadlineS", givenS), SolveMonitor.none());
    OptimizationResult early =
        new DeadlineEnergy()
            .create()
            .optimize(problem, settings.with("deadlineS", leastS / 2), SolveMonitor.none());

    assertThat(met.totalDelayS())
        .isBetween(givenS * (1 - SEARCH_TOLERANCE), givenS * (1 + DEADLINE_TOLERANCE));
    assertThat(early.status()).isEqualTo(SolveStatus.INFEASIBLE);
    assertThat(early.info().message()).contains("No plan meets the deadline");
  }

  @Test
  void withCostlyComputingFewerIterationsAreRun() {
    DelayProblem problem = drawn(0, Schedule.ITERATION, 2);
    OptimizerSettings settings = OptimizerSettings.defaults().with("slack", 0.5);
    double cheap =
        new DeadlineEnergy()
            .create()
            .optimize(problem, settings.with("switchedCapacitance", 0), SolveMonitor.none())
            .plan()
            .orElseThrow()
            .localIterations();
    double costly =
        new DeadlineEnergy()
            .create()
            .optimize(problem, settings.with("switchedCapacitance", 1e-25), SolveMonitor.none())
            .plan()
            .orElseThrow()
            .localIterations();

    assertThat(costly).isLessThan(cheap);
  }

  /** Waiting would be energy thrown away: a slower upload needs less power. */
  @Test
  void eachClientUsesAllOfItsTime() {
    DelayProblem problem = drawn(0, Schedule.ITERATION, 5);
    Allocation found = solve(problem, 0.3).allocation().orElseThrow();
    Design design = found.design().orElseThrow();
    var delays = DelayModel.evaluate(problem, found);
    for (int k = 0; k < problem.size(); k++) {
      assertThat(design.candidate(k)).isEqualTo(Design.OWN);
      assertThat(delays.clients().get(k).totalS())
          .isGreaterThan(delays.roundDelayS() * (1 - SEARCH_TOLERANCE));
    }
  }
}
