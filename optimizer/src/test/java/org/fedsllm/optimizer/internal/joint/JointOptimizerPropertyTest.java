package org.fedsllm.optimizer.internal.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.contract.ClientEdit;
import org.fedsllm.optimizer.contract.Clients;
import org.fedsllm.optimizer.contract.StandardProblems;

/** Laws that hold for every problem. */
class JointOptimizerPropertyTest {
  private static final double ROUNDING = 1e-11;

  /** The references of EQ-12, which divide the band as the exact optimizer does. */
  private static final List<String> BANDWIDTH_REFERENCES =
      List.of(
          "equal-bandwidth", "equal-bandwidth-best-accuracy", "fixed-accuracy", "random-feasible");

  private static final int MOST = Integer.MAX_VALUE;

  @Property(tries = 1000)
  void everyRandomProblemIsSolvedAndProved(@ForAll @IntRange(max = MOST) int seed) {
    DelayProblem problem = StandardProblems.random(seed);
    OptimizationResult result = optimum(problem);

    assertThat(result.status()).isEqualTo(SolveStatus.OPTIMAL);
    assertThat(Feasibility.of(problem, result.allocation().orElseThrow()).holds()).isTrue();
  }

  @Property(tries = 200)
  void orderOfClientsIsIrrelevant(@ForAll @IntRange(max = MOST) int seed) {
    DelayProblem problem = StandardProblems.random(seed);

    same(delayS(Clients.reversed(problem)), delayS(problem));
  }

  @Property(tries = 200)
  void moreOfAnyResourceNeverHurts(
      @ForAll @IntRange(max = MOST) int seed,
      @ForAll @IntRange(max = 39) int number,
      @ForAll @DoubleRange(min = 1, max = 10) double factor) {
    DelayProblem problem = StandardProblems.random(seed);
    int client = number % problem.size();
    double mostS = delayS(problem) * (1 + ROUNDING);

    assertThat(delayS(scaledBand(problem, factor))).isLessThanOrEqualTo(mostS);
    assertThat(delayS(ClientEdit.power(factor).of(problem, client))).isLessThanOrEqualTo(mostS);
    assertThat(delayS(ClientEdit.compute(1 / factor).of(problem, client)))
        .isLessThanOrEqualTo(mostS);
    assertThat(delayS(ClientEdit.activations(1 / factor).of(problem, client)))
        .isLessThanOrEqualTo(mostS);
    assertThat(delayS(ClientEdit.adapter(1 / factor).of(problem, client)))
        .isLessThanOrEqualTo(mostS);
  }

  /** Seconds become minutes: all times and payloads grow alike, and so does the delay. */
  @Property(tries = 200)
  void delayScalesWithTheUnitOfTime(
      @ForAll @IntRange(max = MOST) int seed,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
    DelayProblem problem = StandardProblems.random(seed);
    DelayProblem slower = Clients.scaled(problem, problem.size(), k -> k, factor, factor, 1);

    same(delayS(slower), factor * delayS(problem));
  }

  /** Hertz become kilohertz: bands, SNR bandwidths and payloads grow alike, and nothing changes. */
  @Property(tries = 200)
  void delayIgnoresTheUnitOfBandwidth(
      @ForAll @IntRange(max = MOST) int seed,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
    DelayProblem problem = StandardProblems.random(seed);
    DelayProblem wider =
        scaledBand(Clients.scaled(problem, problem.size(), k -> k, 1, factor, factor), factor);

    same(delayS(wider), delayS(problem));
  }

  @Property(tries = 200)
  void noReferenceIsEverFaster(@ForAll @IntRange(max = MOST) int seed) {
    DelayProblem problem = StandardProblems.random(seed);
    double bestS = delayS(problem);
    OptimizerCatalog catalog = OptimizerCatalog.discovered(getClass().getClassLoader());
    for (String reference : BANDWIDTH_REFERENCES) {
      OptimizationResult result = catalog.require(reference).create().optimize(problem);

      assertThat(result.totalDelayS()).isGreaterThanOrEqualTo(bestS * (1 - ROUNDING));
    }
  }

  @Property(tries = 200)
  void aStartChangesTheWayAndNotTheGoal(
      @ForAll @IntRange(max = MOST) int seed,
      @ForAll @IntRange(max = 39) int number,
      @ForAll @DoubleRange(min = 0.1, max = 10) double factor) {
    DelayProblem problem = StandardProblems.random(seed);
    Optional<Allocation> before = optimum(problem).allocation();
    DelayProblem moved = ClientEdit.power(factor).of(problem, number % problem.size());
    OptimizationResult warm =
        new JointOptimizer()
            .create()
            .optimize(
                moved,
                OptimizerSettings.defaults().startingFrom(before.orElseThrow()),
                SolveMonitor.none());

    assertThat(warm.status()).isEqualTo(SolveStatus.OPTIMAL);
    same(warm.totalDelayS(), delayS(moved));
  }

  private static DelayProblem scaledBand(DelayProblem problem, double factor) {
    BandPlan band = problem.band();
    if (band instanceof BandPlan.Separate bands) {
      return problem.withBand(
          new BandPlan.Separate(
              factor * bands.mainBandwidthHz(), factor * bands.federatedBandwidthHz()));
    }
    double hz = factor * band.allBandwidthHz();
    return problem.withBand(
        band instanceof BandPlan.Pooled ? new BandPlan.Pooled(hz) : new BandPlan.Shared(hz));
  }

  private static void same(double actualS, double expectedS) {
    assertThat(actualS).isCloseTo(expectedS, within(ROUNDING * expectedS));
  }

  private static double delayS(DelayProblem problem) {
    return optimum(problem).totalDelayS();
  }

  private static OptimizationResult optimum(DelayProblem problem) {
    return new JointOptimizer().create().optimize(problem);
  }
}
