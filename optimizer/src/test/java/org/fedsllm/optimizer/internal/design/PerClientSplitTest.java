package org.fedsllm.optimizer.internal.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.internal.joint.JointOptimizer;
import org.junit.jupiter.api.Test;

class PerClientSplitTest {
  private static final double ROUNDING = 1e-9;
  private static final int FIRST_OF_RANK_4 = CutProblems.SPLITS; // candidates of rank 2 come before
  private static final List<String> REGIMES = List.of("separate", "pooled", "shared");

  private static DelayProblem drawn(int clients, int regime, boolean everyIteration, int seed) {
    return CutProblems.drawn(
        clients,
        CutProblems.band(REGIMES.get(regime)),
        everyIteration ? Schedule.ITERATION : Schedule.ROUND,
        seed);
  }

  /** All choices for three clients, each solved exactly. */
  private static double leastOfAllChoicesS(DelayProblem problem) {
    double leastS = Double.POSITIVE_INFINITY;
    int splits = CutProblems.SPLITS;
    for (int i = 0; i < splits * splits * splits; i++) {
      int[] choice = {
        FIRST_OF_RANK_4 + i % splits,
        FIRST_OF_RANK_4 + i / splits % splits,
        FIRST_OF_RANK_4 + i / splits / splits
      };
      DelayProblem plain = problem.under(Design.of(choice));
      leastS = Math.min(leastS, new JointOptimizer().create().optimize(plain).totalDelayS());
    }
    return leastS;
  }

  @Property(tries = 25)
  void noChoiceIsBelowTheBoundAndWhatIsCalledOptimalIsTheLeastOfAll(
      @ForAll @IntRange(min = 1, max = 10_000) int seed,
      @ForAll @IntRange(min = 0, max = 2) int regime,
      @ForAll boolean everyIteration) {
    DelayProblem problem = drawn(3, regime, everyIteration, seed);
    double leastS = leastOfAllChoicesS(problem);
    OptimizationResult result = new PerClientSplit().create().optimize(problem);

    assertThat(result.totalDelayS()).isGreaterThan(leastS * (1 - ROUNDING));
    assertThat(result.certificate()).isPresent();
    assertThat(result.certificate().get().lowerBoundS())
        .isLessThanOrEqualTo(leastS * (1 + ROUNDING));
    if (result.status() == SolveStatus.OPTIMAL) {
      assertThat(result.totalDelayS()).isEqualTo(leastS, within(2 * ROUNDING * leastS));
    }
  }

  @Test
  void whereAllClientsMustHaveOneSplitItIsTheBestCommonOne() {
    DelayProblem free = drawn(6, 1, true, 7);
    OptimizationResult each = new PerClientSplit().create().optimize(free);
    OptimizationResult common = new PerClientSplit().create().optimize(free.withCommonDesign());

    assertThat(free.withCommonDesign().permits(design(each))).isFalse();
    assertThat(free.withCommonDesign().permits(design(common))).isTrue();
    assertThat(common.totalDelayS())
        .isEqualTo(new BestSplit().create().optimize(free).totalDelayS())
        .isGreaterThan(each.totalDelayS());
    assertThat(DesignBound.perClientS(free.withCommonDesign(), SolveMonitor.none()))
        .isEqualTo(DesignBound.commonS(free, SolveMonitor.none()));
  }

  private static Design design(OptimizationResult result) {
    return result.allocation().orElseThrow().design().orElseThrow();
  }

  @Property(tries = 20)
  void thePlanIsFeasibleAndNeverSlowerThanTheBestCommonSplit(
      @ForAll @IntRange(min = 1, max = 10_000) int seed,
      @ForAll @IntRange(min = 0, max = 2) int regime,
      @ForAll @IntRange(min = 1, max = 12) int clients) {
    DelayProblem problem = drawn(clients, regime, true, seed);
    OptimizationResult result = new PerClientSplit().create().optimize(problem);

    assertThat(result.totalDelayS())
        .isLessThanOrEqualTo(
            new BestSplit().create().optimize(problem).totalDelayS() * (1 + ROUNDING));
    assertThat(Feasibility.of(problem, result.allocation().orElseThrow()).holds()).isTrue();
    assertThat(DelayModel.totalDelayS(problem, result.allocation().orElseThrow()))
        .isEqualTo(result.totalDelayS(), within(ROUNDING * result.totalDelayS()));
  }

  @Test
  void withOneBandTheChoiceIsProvedOptimal() {
    for (int seed = 1; seed <= 5; seed++) {
      for (int regime = 1; regime <= 2; regime++) {
        OptimizationResult result =
            new PerClientSplit().create().optimize(drawn(8, regime, true, seed));
        assertThat(result.status()).as(result.info().message()).isEqualTo(SolveStatus.OPTIMAL);
      }
    }
  }

  /**
   * Among many clients some links are near their limit at every accuracy that the proof looks at.
   */
  @Test
  void theProofReachesManyClients() {
    OptimizationResult result = new PerClientSplit().create().optimize(drawn(40, 0, false, 1));

    assertThat(result.certificate()).isPresent();
    assertThat(result.certificate().get().relativeGap()).isLessThan(1e-3);
  }

  @Test
  void differentClientsMayGetDifferentSplits() {
    Design design =
        new PerClientSplit()
            .create()
            .optimize(drawn(6, 0, true, 1))
            .allocation()
            .flatMap(allocation -> allocation.design())
            .orElseThrow();

    assertThat(List.of(design.candidate(0), design.candidate(1), design.candidate(2)))
        .anyMatch(candidate -> candidate != design.candidate(5));
  }

  @Test
  void withoutWorkForTheProofNothingIsProved() {
    OptimizationResult result =
        new PerClientSplit()
            .create()
            .optimize(
                drawn(4, 1, true, 1),
                OptimizerSettings.defaults().with("proofIntervals", 0),
                SolveMonitor.none());

    assertThat(result.status()).isEqualTo(SolveStatus.SOLVED);
    assertThat(result.certificate()).isEmpty();
    assertThat(result.info().message()).endsWith("nothing proved about other choices.");
  }
}
