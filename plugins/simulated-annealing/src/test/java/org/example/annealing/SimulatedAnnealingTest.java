package org.example.annealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.conformance.StandardProblems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedAnnealingTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 12, 17, 23})
  void neverEndsAboveItsStart(int number) {
    DelayProblem problem = StandardProblems.all().get(number).problem();

    double delayS = new SimulatedAnnealing().create().optimize(problem).totalDelayS();

    assertThat(delayS)
        .isLessThan(DelayModel.totalDelayS(problem, Allocation.equalShares(problem, 0.5)));
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 17})
  void moreMovesGetNearer(int number) {
    DelayProblem problem = StandardProblems.all().get(number).problem();

    assertThat(solve(problem, 5000).totalDelayS()).isLessThan(solve(problem, 50).totalDelayS());
  }

  private static OptimizationResult solve(DelayProblem problem, int movesPerClient) {
    OptimizerSettings settings =
        OptimizerSettings.defaults().with("movesPerClient", movesPerClient);
    return new SimulatedAnnealing().create().optimize(problem, settings, SolveMonitor.none());
  }
}
