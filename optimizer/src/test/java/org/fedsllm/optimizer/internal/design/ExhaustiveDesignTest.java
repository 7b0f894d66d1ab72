package org.fedsllm.optimizer.internal.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.fedsllm.model.delay.Candidate;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerProvider;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.internal.joint.JointOptimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExhaustiveDesignTest {
  private static final Percentage EXACT = Percentage.withPercentage(1e-7);

  private static double exactS(DelayProblem problem, int candidate) {
    return new JointOptimizer()
        .create()
        .optimize(problem.under(Design.uniform(problem.size(), candidate)))
        .totalDelayS();
  }

  private static double leastExactS(DelayProblem problem, List<Integer> candidates) {
    return candidates.stream().mapToDouble(i -> exactS(problem, i)).min().orElseThrow();
  }

  private static List<Integer> numbers(DelayProblem problem, int split, int rank) {
    List<Candidate> all = problem.candidates();
    return IntStream.range(0, all.size())
        .filter(i -> split == 0 || all.get(i).splitLayer() == split)
        .filter(i -> rank == 0 || all.get(i).rank() == rank)
        .boxed()
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"separate,ITERATION", "pooled,ITERATION", "shared,ROUND", "separate,ROUND"})
  void theBestOfAllCandidatesIsFoundAndProved(String regime, Schedule schedule) {
    for (int seed = 1; seed <= 5; seed++) {
      DelayProblem problem = CutProblems.drawn(6, CutProblems.band(regime), schedule, seed);

      check(new BestSplit(), problem, leastExactS(problem, numbers(problem, 0, 4)));
      check(new BestRank(), problem, leastExactS(problem, numbers(problem, 2, 0)));
      check(new BestSplitAndRank(), problem, leastExactS(problem, numbers(problem, 0, 0)));
    }
  }

  private static void check(OptimizerProvider provider, DelayProblem problem, double leastS) {
    OptimizationResult result = provider.create().optimize(problem);

    assertThat(result.status()).isEqualTo(SolveStatus.OPTIMAL);
    assertThat(result.totalDelayS()).isCloseTo(leastS, EXACT);
    assertThat(DelayModel.totalDelayS(problem, result.allocation().orElseThrow()))
        .isEqualTo(result.totalDelayS(), within(1e-9 * leastS));
    assertThat(Feasibility.of(problem, result.allocation().orElseThrow()).holds()).isTrue();
    assertThat(result.certificate().orElseThrow().lowerBoundS())
        .isLessThanOrEqualTo(leastS * (1 + 1e-12));
  }

  @Test
  void withoutCandidatesItIsTheExactOptimumOfTheProjectsOwnSplit() {
    DelayProblem plain =
        CutProblems.drawn(4, CutProblems.band("separate"), Schedule.ITERATION, 1)
            .withCandidates(List.of());

    assertThat(new BestSplit().create().optimize(plain).totalDelayS())
        .isCloseTo(new JointOptimizer().create().optimize(plain).totalDelayS(), EXACT);
  }

  @Test
  void whereRanksCostNoRoundsTheSmallestIsBest() {
    DelayProblem drawn = CutProblems.drawn(4, CutProblems.band("separate"), Schedule.ITERATION, 2);
    DelayProblem problem =
        drawn.withCandidates(
            drawn.candidates().stream()
                .map(c -> new Candidate(c.splitLayer(), c.rank(), 1, c.loads()))
                .toList());
    OptimizationResult result = new BestRank().create().optimize(problem);
    int chosen = result.allocation().orElseThrow().design().orElseThrow().candidate(0);

    assertThat(problem.candidates().get(chosen).rank()).isEqualTo(CutProblems.RANKS[0]);
  }

  @Test
  void cancelledItKeepsTheBestSoFar() {
    DelayProblem problem = CutProblems.drawn(4, CutProblems.band("pooled"), Schedule.ITERATION, 3);
    OptimizationResult result =
        new BestSplit()
            .create()
            .optimize(problem, OptimizerSettings.defaults(), new CancelAtOnce());

    assertThat(result.status()).isEqualTo(SolveStatus.CANCELLED);
    assertThat(result.certificate()).isEmpty();
    assertThat(result.totalDelayS()).isFinite();
  }

  private static final class CancelAtOnce implements SolveMonitor {
    private boolean heard;

    @Override
    public void report(SolveProgress progress) {
      heard = true;
    }

    @Override
    public boolean cancelled() {
      return heard;
    }
  }
}
