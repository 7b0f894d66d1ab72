package org.fedsllm.optimizer.internal.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.EnergyModel;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.EnergyCertificate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.OptimizerSettings;
import org.fedsllm.optimizer.SolveMonitor;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.internal.design.CutProblems;
import org.fedsllm.optimizer.internal.joint.FixedAccuracySolver;
import org.fedsllm.optimizer.testing.SmallProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergyCertificateTest {
  private static final double FEASIBLE = 1e-8;

  /** A hard deadline costs a digit or two: its price is many times the energy. */
  private static final double LARGEST_GAP = 1e-7;

  private static final int RIVALS = 60;
  private static final List<String> REGIMES = List.of("separate", "pooled", "shared");

  private static OptimizationResult solve(DelayProblem problem, double slack) {
    return new DeadlineEnergy()
        .create()
        .optimize(problem, OptimizerSettings.defaults().with("slack", slack), SolveMonitor.none());
  }

  @Property(tries = 30)
  void theEnergyIsProvedLeast(
      @ForAll @IntRange(min = 1, max = 10_000) int seed,
      @ForAll @IntRange(min = 0, max = 2) int regime,
      @ForAll Schedule schedule,
      @ForAll @DoubleRange(min = 0.01, max = 2) double slack) {
    DelayProblem problem =
        CutProblems.drawn(4, CutProblems.band(REGIMES.get(regime)), schedule, seed);
    OptimizationResult result = solve(problem, slack);
    EnergyCertificate proof = result.energy().orElseThrow();

    assertThat(proof.energyJ())
        .isEqualTo(
            EnergyModel.totalJ(EnergyModel.evaluate(problem, result.allocation().orElseThrow())));
    assertThat(proof.lateness()).isLessThan(FEASIBLE);
    assertThat(proof.bandExcess()).isLessThan(FEASIBLE);
    assertThat(proof.lowerBoundJ()).isLessThanOrEqualTo(proof.energyJ() * (1 + FEASIBLE));
    assertThat(proof.relativeGap()).isLessThan(LARGEST_GAP);
    assertThat(result.status())
        .isEqualTo(proof.provesOptimality() ? SolveStatus.OPTIMAL : SolveStatus.SOLVED);
    assertThat(result.provedFastest()).isFalse();
  }

  /**
   * Draws whose prices are hard to find: clients at full power answer a price of bandwidth hardly
   * or with a jump.
   */
  @ParameterizedTest
  @CsvSource({
    "shared, ROUND, 0.0319, 6",
    "separate, ROUND, 0.0265, 154",
    "shared, ITERATION, 0.0745, 15",
    "separate, ROUND, 0.0219, 52",
    "shared, ROUND, 0.0265, 54",
    "shared, ITERATION, 0.09, 117",
    "shared, ROUND, 1.138, 294",
    "separate, ROUND, 0.01, 6"
  })
  void pricesNearFullPowerAreFound(String regime, Schedule schedule, double slack, int seed) {
    DelayProblem problem = CutProblems.drawn(4, CutProblems.band(regime), schedule, seed);

    assertThat(solve(problem, slack).energy().orElseThrow().provesOptimality()).isTrue();
  }

  /** Other accuracies and bandwidths, each with the least power that ends by the deadline. */
  @Test
  void noRivalTakesLessThanTheBound() {
    for (int regime = 0; regime < REGIMES.size(); regime++) {
      DelayProblem problem =
          CutProblems.drawn(3, CutProblems.band(REGIMES.get(regime)), Schedule.ITERATION, 5);
      EnergyCertificate proof = solve(problem, 0.3).energy().orElseThrow();
      Random random = new Random(regime);
      int inTime = 0;
      for (int i = 0; i < RIVALS; i++) {
        double accuracy = 0.02 + 0.9 * random.nextDouble();
        Allocation fast =
            new FixedAccuracySolver(problem, accuracy)
                .solve(Optional.empty(), SolveMonitor.none())
                .allocation()
                .orElseThrow();
        double rounds = problem.convergence().globalRounds(accuracy);
        UploadTimes times =
            new UploadTimes(problem, stirred(fast, random), proof.deadlineS() / rounds);
        if (times.divide() < Double.POSITIVE_INFINITY) {
          Allocation rival = times.allocation();
          assertThat(DelayModel.totalDelayS(problem, rival))
              .isLessThanOrEqualTo(proof.deadlineS() * (1 + FEASIBLE));
          assertThat(EnergyModel.totalJ(EnergyModel.evaluate(problem, rival)))
              .isGreaterThanOrEqualTo(proof.lowerBoundJ() * (1 - FEASIBLE));
          inTime++;
        }
      }
      assertThat(inTime).isGreaterThan(RIVALS / 10);
    }
  }

  /** Each link gives up to a tenth of its band away, to nobody. */
  private static Allocation stirred(Allocation fast, Random random) {
    double[] main = fast.mainBandwidthHz();
    double[] federated = fast.federatedBandwidthHz();
    for (int k = 0; k < main.length; k++) {
      double kept = 1 - 0.1 * random.nextDouble();
      main[k] *= kept;
      federated[k] *= kept;
    }
    return new Allocation(fast.localAccuracy(), main, federated);
  }

  @Test
  void whateverThePricesTheBoundIsTrue() {
    DelayProblem problem = CutProblems.drawn(4, CutProblems.band("separate"), Schedule.ROUND, 9);
    EnergyCertificate proof = solve(problem, 0.5).energy().orElseThrow();
    double[] computeW = new double[problem.size()];
    Arrays.setAll(
        computeW,
        k -> EnergyModel.SWITCHED_CAPACITANCE * Math.pow(problem.clients().processorHz(k), 3));
    for (double factor : new double[] {1e-3, 0.1, 0.9, 1.1, 10, 1e3}) {
      EnergyDual unsettled =
          new EnergyDual(problem, proof.deadlineS(), computeW, factor * proof.energyJ());

      assertThat(unsettled.lowerBoundJ(0)).isLessThanOrEqualTo(proof.energyJ() * (1 + FEASIBLE));
    }
  }

  /** Without adapters, compute and a choice of bandwidth: energy by hand at the best accuracy. */
  @Test
  void oneClientOnOneLinkTakesWhatTheFormulaSays() {
    ClientLoads loads =
        ClientLoads.builder(1)
            .compute(0, 0, 0)
            .mainLink(0, 281_000, 1e7)
            .federatedLink(0, 0, 1e7)
            .device(0, 0.01, 1e9)
            .build();
    DelayProblem problem =
        new DelayProblem(
            new ConvergenceModel(160, 4), Schedule.ROUND, new BandPlan.Shared(1e7), loads);
    OptimizationResult result = solve(problem, 1);
    EnergyCertificate proof = result.energy().orElseThrow();
    double rounds = problem.convergence().globalRounds(result.plan().orElseThrow().localAccuracy());
    double uploadS = proof.deadlineS() / rounds;
    double share = 1e7 / 1e7 * (Math.pow(2, 281_000 / (1e7 * uploadS)) - 1);

    assertThat(proof.energyJ())
        .isCloseTo(rounds * 0.01 * share * uploadS, within(1e-6 * proof.energyJ()));
  }

  @Test
  void whereNobodyKnowsThePowerNothingIsSaidInJoule() {
    OptimizationResult result = solve(SmallProblems.separate(2), 0.2);

    assertThat(result.plan()).isPresent();
    assertThat(result.energy()).isEmpty();
  }
}
