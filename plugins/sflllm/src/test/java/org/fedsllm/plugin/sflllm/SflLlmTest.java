package org.fedsllm.plugin.sflllm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Design;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveProgress;
import org.fedsllm.optimizer.SolveStatus;
import org.junit.jupiter.api.Test;

class SflLlmTest {
  private static final double ROUNDING = 1e-9;

  private static OptimizationResult solve(DelayProblem problem, OptimizerSettings settings) {
    return new SflLlm().create().optimize(problem, settings, SolveMonitor.none());
  }

  private static double bestSplitAndRankS(DelayProblem problem) {
    return OptimizerCatalog.discovered(SflLlmTest.class.getClassLoader())
        .require("best-split-rank")
        .create()
        .optimize(problem)
        .totalDelayS();
  }

  @Property(tries = 20)
  void inEveryRegimeThePlanIsFeasibleAndNoFasterThanTheCertifiedOptimum(
      @ForAll @IntRange(min = 1, max = 100_000) int seed,
      @ForAll @IntRange(min = 0, max = 2) int regime) {
    BandPlan band =
        List.of(new BandPlan.Separate(8e6, 2e6), new BandPlan.Pooled(9e6), new BandPlan.Shared(9e6))
            .get(regime);
    DelayProblem problem = PaperSetting.drop(seed).withBand(band);
    OptimizationResult result = solve(problem, PaperSetting.settings());
    Allocation found = result.allocation().orElseThrow();

    assertThat(result.status()).isEqualTo(SolveStatus.SOLVED);
    assertThat(Feasibility.of(problem, found).holds()).isTrue();
    assertThat(DelayModel.totalDelayS(problem, found))
        .isEqualTo(result.totalDelayS(), within(ROUNDING * result.totalDelayS()));
    assertThat(result.totalDelayS()).isGreaterThan(bestSplitAndRankS(problem) * (1 - ROUNDING));
  }

  @Test
  void bandwidthsAreWholeSubchannels() {
    Allocation found =
        solve(PaperSetting.drop(1), PaperSetting.settings()).allocation().orElseThrow();
    for (int k = 0; k < found.size(); k++) {
      double subchannels = found.mainBandwidthHz(k) / (10e6 / PaperSetting.SUBCHANNELS);
      assertThat(subchannels).isEqualTo(Math.rint(subchannels), within(ROUNDING));
      assertThat(subchannels).isGreaterThanOrEqualTo(1);
    }
  }

  @Test
  void powersKeepTheirCaps() {
    for (int seed = 1; seed <= 5; seed++) {
      Design design =
          solve(PaperSetting.drop(seed), PaperSetting.settings())
              .allocation()
              .flatMap(Allocation::design)
              .orElseThrow();
      double limit = PaperSetting.POWER_CAP * PaperSetting.CLIENTS * (1 + ROUNDING);
      int clients = design.size();

      assertThat(IntStream.range(0, clients).mapToDouble(design::mainPowerShare).sum())
          .isLessThanOrEqualTo(limit);
      assertThat(IntStream.range(0, clients).mapToDouble(design::federatedPowerShare).sum())
          .isLessThanOrEqualTo(limit);
    }
  }

  @Test
  void theDelayNeverRisesFromPassToPass() {
    List<Double> delaysS = new ArrayList<>();
    SolveMonitor ear =
        new SolveMonitor() {
          @Override
          public void report(SolveProgress progress) {
            delaysS.add(progress.delayS());
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    new SflLlm().create().optimize(PaperSetting.drop(4), PaperSetting.settings(), ear);

    assertThat(delaysS).hasSizeGreaterThan(1).isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void manySubchannelsAtFullPowerComeNearTheContinuousOptimum() {
    DelayProblem problem = PaperSetting.drop(2);
    OptimizerSettings fine =
        OptimizerSettings.defaults()
            .with("mainSubchannels", 4000)
            .with("federatedSubchannels", 4000)
            .with("everyStart", true);

    assertThat(solve(problem, fine).totalDelayS()).isLessThan(1.05 * bestSplitAndRankS(problem));
  }

  @Test
  void startingEverywhereIsNeverWorseThanStartingOnce() {
    for (int seed = 1; seed <= 3; seed++) {
      DelayProblem problem = PaperSetting.drop(seed);
      double onceS = solve(problem, PaperSetting.settings()).totalDelayS();

      assertThat(solve(problem, PaperSetting.settings().with("everyStart", true)).totalDelayS())
          .isLessThanOrEqualTo(onceS);
    }
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    OptimizerSettings chance =
        PaperSetting.settings().with("randomSubchannels", true).with("randomPower", true);
    DelayProblem problem = PaperSetting.drop(3);

    assertThat(solve(problem, chance)).isEqualTo(solve(problem, chance));
    assertThat(solve(problem, chance).totalDelayS())
        .isNotEqualTo(solve(problem, chance.with("seed", 2)).totalDelayS());
  }

  @Test
  void withoutCandidatesSplitAndRankStay() {
    DelayProblem problem = PaperSetting.drop(1).withCandidates(List.of());
    Design design =
        solve(problem, PaperSetting.settings())
            .allocation()
            .flatMap(Allocation::design)
            .orElseThrow();

    assertThat(design.candidate(0)).isEqualTo(Design.OWN);
  }

  @Test
  void fewerSubchannelsThanClientsAreSaidToBeTooFew() {
    OptimizationResult result =
        solve(PaperSetting.drop(1), OptimizerSettings.defaults().with("mainSubchannels", 4));

    assertThat(result.status()).isEqualTo(SolveStatus.INFEASIBLE);
    assertThat(result.info().message())
        .startsWith("4 subchannels towards the main server")
        .endsWith("Set mainSubchannels and federatedSubchannels to at least as many.");
  }

  @Test
  void anUnknownParameterIsRefused() {
    assertThatThrownBy(
            () -> solve(PaperSetting.drop(1), OptimizerSettings.defaults().with("subchannel", 4)))
        .hasMessageContaining("The optimizer has no parameter subchannel.");
  }
}
