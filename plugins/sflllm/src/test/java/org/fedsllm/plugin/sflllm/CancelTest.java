package org.fedsllm.plugin.sflllm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much work follows a cancel, counted in steps and questions rather than in seconds. */
class CancelTest {
  private static final int MOST_SUBCHANNELS = 10_000_000;

  /** Each of the nested loops may ask once more on its way out. */
  private static final int ASKS_ON_THE_WAY_OUT = 10;

  /** Cancels at the n-th question and counts on. */
  private static final class CancelAt implements SolveMonitor {
    private final int last;
    private int asked;
    private int reported;

    CancelAt(int last) {
      this.last = last;
    }

    @Override
    public void report(SolveProgress progress) {
      reported++;
    }

    @Override
    public boolean cancelled() {
      return ++asked >= last;
    }
  }

  private static Decision greedy(DelayProblem problem, SolveMonitor monitor) {
    SubchannelGrid grid = SubchannelGrid.of(problem.band(), MOST_SUBCHANNELS, MOST_SUBCHANNELS);
    int size = problem.size();
    double[] full = new double[size];
    Arrays.fill(full, 1);
    Decision none =
        new Decision(problem.ownCandidate(), 0.5, new int[size], new int[size], full, full);
    return new GreedySubchannels(Uplinks.of(problem, problem.ownCandidate(), grid), none, monitor)
        .assign();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 20})
  void theGreedyLoopGivesOutNoMoreThanItsStepsBetweenTwoQuestions(int cancelAt) {
    DelayProblem problem = PaperSetting.drop(1);
    CancelAt monitor = new CancelAt(cancelAt);
    Decision partial = greedy(problem, monitor);
    int given = IntStream.of(partial.main()).sum() + IntStream.of(partial.federated()).sum();

    assertThat(monitor.asked).isEqualTo(cancelAt);
    assertThat(given)
        .isBetween(
            2 * problem.size(), 2 * problem.size() + cancelAt * GreedySubchannels.STEPS_PER_ASK);
    assertThat(Arrays.stream(partial.main()).min().orElseThrow()).isGreaterThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 50, 5_000})
  void aCancelledSearchEndsWithASoundPlanAtTheNextQuestions(int cancelAt) {
    DelayProblem problem = PaperSetting.drop(2);
    CancelAt monitor = new CancelAt(cancelAt);
    OptimizerSettings settings =
        PaperSetting.settings()
            .with("mainSubchannels", MOST_SUBCHANNELS)
            .with("federatedSubchannels", MOST_SUBCHANNELS);
    OptimizationResult result = new SflLlm().create().optimize(problem, settings, monitor);
    Allocation found = result.allocation().orElseThrow();

    assertThat(result.status()).isEqualTo(SolveStatus.CANCELLED);
    assertThat(Feasibility.of(problem, found).holds()).isTrue();
    assertThat(result.totalDelayS()).isFinite();
    assertThat(monitor.asked).isLessThanOrEqualTo(cancelAt + ASKS_ON_THE_WAY_OUT);
    assertThat(monitor.reported).isLessThanOrEqualTo(1);
  }

  @Test
  void powerControlThatIsCancelledLeavesThePowersAsTheyAre() {
    DelayProblem problem = PaperSetting.drop(3);
    Setting setting =
        Setting.of(
            PaperSetting.settings().with("mainPowerCap", 0.1).with("federatedPowerCap", 0.1),
            problem.size());
    SubchannelGrid grid = SubchannelGrid.of(problem.band(), 20, 20);
    Uplinks uplinks = Uplinks.of(problem, problem.ownCandidate(), grid);
    int size = problem.size();
    Decision none =
        new Decision(
            problem.ownCandidate(),
            0.5,
            new int[size],
            new int[size],
            new double[size],
            new double[size]);
    Decision start =
        new GreedySubchannels(uplinks, PowerControl.equalShares(setting, none), SolveMonitor.none())
            .assign();

    assertThat(new PowerControl(uplinks, setting, start, new CancelAt(1)).best()).isSameAs(start);
  }
}
