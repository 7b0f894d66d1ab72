package org.fedsllm.optimizer.internal.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.ClientLoads;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.Certificate;
import org.fedsllm.optimizer.OptimizationResult;
import org.fedsllm.optimizer.SolveStatus;
import org.fedsllm.optimizer.contract.Clients;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each edge in every regime and schedule: solved, feasible, proved. */
class EdgeCasesTest {
  private static final double BAND_HZ = 1e7;
  private static final double EXACT = 1e-9;
  private static final int CLIENTS = 5;

  /** A system without clients: what is left is who they are. */
  record Setting(BandPlan band, Schedule schedule) {
    DelayProblem with(ClientLoads.Builder loads) {
      return new DelayProblem(new ConvergenceModel(160, 4), schedule, band, loads.build());
    }
  }

  static List<Setting> settings() {
    return Stream.of(
            new BandPlan.Separate(BAND_HZ, BAND_HZ / 3),
            new BandPlan.Pooled(BAND_HZ),
            new BandPlan.Shared(BAND_HZ))
        .flatMap(band -> Stream.of(Schedule.values()).map(schedule -> new Setting(band, schedule)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("settings")
  void oneClientTakesAllBandwidth(Setting setting) {
    DelayProblem problem = setting.with(ordinary(1));
    Allocation allocation = proved(problem).allocation().orElseThrow();
    double usedHz =
        setting.band() instanceof BandPlan.Shared
            ? allocation.mainBandwidthHz(0)
            : allocation.mainBandwidthHz(0) + allocation.federatedBandwidthHz(0);

    assertThat(usedHz).isCloseTo(setting.band().allBandwidthHz(), within(EXACT * BAND_HZ));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void identicalClientsShareEqually(Setting setting) {
    DelayProblem one = setting.with(ordinary(1));
    DelayProblem problem = Clients.picked(one, CLIENTS, k -> 0);
    OptimizationResult result = proved(problem);
    Allocation allocation = result.allocation().orElseThrow();

    for (int k = 1; k < CLIENTS; k++) {
      assertThat(allocation.mainBandwidthHz(k))
          .isCloseTo(allocation.mainBandwidthHz(0), within(EXACT * BAND_HZ));
      assertThat(allocation.federatedBandwidthHz(k))
          .isCloseTo(allocation.federatedBandwidthHz(0), within(EXACT * BAND_HZ));
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void linksNextToTheirRateBound(Setting setting) {
    ClientLoads.Builder loads = ordinary(CLIENTS);
    // c far below the band: bandwidth brings almost nothing, κ is 1 − 1e-6 and closer
    loads.mainLink(0, 1e5, 1).federatedLink(0, 1e5, 1);
    loads.mainLink(1, 1e5, 1e1).federatedLink(1, 1e5, 1e9);
    proved(setting.with(loads));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void gainsFromOneHertzToOnePetahertz(Setting setting) {
    ClientLoads.Builder loads = ordinary(16);
    for (int k = 0; k < 16; k++) {
      double snrHz = Math.pow(10, k);
      loads.mainLink(k, 1e5, snrHz).federatedLink(k, 1e4, Math.pow(10, 15 - k));
    }
    proved(setting.with(loads));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void noActivations(Setting setting) {
    ClientLoads.Builder loads = ordinary(CLIENTS);
    for (int k = 0; k < CLIENTS; k++) {
      loads.mainLink(k, 0, 1e7);
    }
    proved(setting.with(loads));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void noAdapterMakesTinyRoundsBest(Setting setting) {
    ClientLoads.Builder loads = ordinary(CLIENTS);
    for (int k = 0; k < CLIENTS; k++) {
      loads.federatedLink(k, 0, 1e7);
    }
    OptimizationResult result = proved(setting.with(loads));

    if (setting.schedule() == Schedule.ITERATION) {
      assertThat(result.plan().orElseThrow().localAccuracy()).isGreaterThan(1 - 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void noComputeMakesLongRoundsBest(Setting setting) {
    ClientLoads.Builder loads = ordinary(CLIENTS);
    for (int k = 0; k < CLIENTS; k++) {
      loads.compute(k, 0, 0);
    }
    OptimizationResult result = proved(setting.with(loads));

    if (setting.schedule() == Schedule.ROUND) {
      assertThat(result.plan().orElseThrow().localAccuracy()).isLessThan(1e-12);
    }
  }

  @ParameterizedTest
  @MethodSource("settings")
  void oneClientWithoutCompute(Setting setting) {
    proved(setting.with(ordinary(CLIENTS).compute(2, 0, 0)));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void accuracyNearZero(Setting setting) {
    ClientLoads.Builder loads = ordinary(CLIENTS);
    for (int k = 0; k < CLIENTS; k++) {
      loads.compute(k, 1e-9, 0).mainLink(k, 1e-2, 1e8).federatedLink(k, 1e7, 1e6);
    }

    assertThat(proved(setting.with(loads)).plan().orElseThrow().localAccuracy()).isLessThan(1e-4);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void accuracyNearOne(Setting setting) {
    ClientLoads.Builder loads = ordinary(CLIENTS);
    for (int k = 0; k < CLIENTS; k++) {
      loads.compute(k, 10, 0).mainLink(k, 1, 1e9).federatedLink(k, 1, 1e9);
    }

    assertThat(proved(setting.with(loads)).plan().orElseThrow().localAccuracy())
        .isGreaterThan(0.999);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aSilentClientThatIsSlowestLeavesBandwidthIdleInVain(Setting setting) {
    ClientLoads.Builder loads = ordinary(CLIENTS);
    loads.compute(3, 50, 0).downloads(3, 0, 20).mainLink(3, 0, 1e7).federatedLink(3, 0, 1e7);
    OptimizationResult result = proved(setting.with(loads));

    assertThat(result.multipliers().orElseThrow().bottleneck()).isEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("settings")
  void aSilentClientThatIsSlowestForManyIterationsOnly(Setting setting) {
    ClientLoads.Builder loads = ordinary(CLIENTS);
    loads.compute(3, 0.8, 0).mainLink(3, 0, 1e7).federatedLink(3, 0, 1e7);
    proved(setting.with(loads));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void everyClientSendsToOneServerOnly(Setting setting) {
    ClientLoads.Builder loads = ordinary(CLIENTS);
    for (int k = 0; k < CLIENTS; k++) {
      if (k % 2 == 0) {
        loads.mainLink(k, 0, 1e7);
      } else {
        loads.federatedLink(k, 0, 1e7);
      }
    }
    proved(setting.with(loads));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void nobodySendsAnything(Setting setting) {
    ClientLoads.Builder loads = ClientLoads.builder(2);
    loads.compute(0, 0.1, 0).mainLink(0, 0, 1).federatedLink(0, 0, 1).downloads(0, 0, 1);
    loads.compute(1, 0.2, 0).mainLink(1, 0, 1).federatedLink(1, 0, 1);
    proved(setting.with(loads));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void linkThatCarriesNothingIsInfeasible(Setting setting) {
    ClientLoads.Builder loads = ordinary(CLIENTS).mainLink(1, 1e300, 1e-300);
    OptimizationResult result = new JointOptimizer().create().optimize(setting.with(loads));

    assertThat(result.status()).isEqualTo(SolveStatus.INFEASIBLE);
    assertThat(result.info().message()).contains("payload");
    assertThat(result.totalDelayS()).isInfinite();
  }

  private static ClientLoads.Builder ordinary(int clients) {
    Random random = new Random(7);
    ClientLoads.Builder loads = ClientLoads.builder(clients);
    for (int k = 0; k < clients; k++) {
      loads
          .compute(k, 0.02 + 0.1 * random.nextDouble(), 1e-3)
          .mainLink(k, 2e5 * (1 + random.nextDouble()), 1e7 * (1 + random.nextDouble()))
          .federatedLink(k, 1e5 * (1 + random.nextDouble()), 1e7 * (1 + random.nextDouble()));
    }
    return loads;
  }

  private static OptimizationResult proved(DelayProblem problem) {
    OptimizationResult result = new JointOptimizer().create().optimize(problem);

    assertThat(result.certificate().orElseThrow().relativeGap())
        .isLessThanOrEqualTo(Certificate.OPTIMAL_GAP);
    assertThat(result.status()).isEqualTo(SolveStatus.OPTIMAL);
    assertThat(Feasibility.of(problem, result.allocation().orElseThrow()).holds()).isTrue();
    return result;
  }
}
