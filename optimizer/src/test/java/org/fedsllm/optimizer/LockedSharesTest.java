package org.fedsllm.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.BandwidthLock.Uplink;
import org.fedsllm.optimizer.testing.SmallProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockedSharesTest {
  private static final double ROUNDING = 1e-8;
  private static final OptimizerCatalog BUILT_IN =
      OptimizerCatalog.discovered(LockedSharesTest.class.getClassLoader());

  private static DelayProblem problem(int regime) {
    DelayProblem separate = SmallProblems.separate(5);
    return switch (regime) {
      case 0 -> separate;
      case 1 -> separate.withBand(new BandPlan.Pooled(2e7));
      default -> separate.withBand(new BandPlan.Shared(2e7));
    };
  }

  private static OptimizationResult exact(DelayProblem problem, List<BandwidthLock> locks) {
    return new LockedShares(problem, locks)
        .optimize(
            BUILT_IN.require("fedsllm-exact").create(),
            OptimizerSettings.defaults(),
            SolveMonitor.none());
  }

  private static double freeS(DelayProblem problem) {
    return exact(problem, List.of()).totalDelayS();
  }

  @Property(tries = 40)
  void aLockIsKeptAndNeverHelps(
      @ForAll @IntRange(min = 0, max = 2) int regime,
      @ForAll @IntRange(min = 0, max = 4) int client,
      @ForAll @DoubleRange(min = 2e5, max = 5e6) double lockedHz,
      @ForAll Uplink uplink) {
    DelayProblem problem = problem(regime);
    OptimizationResult result =
        exact(problem, List.of(new BandwidthLock(client, uplink, lockedHz)));
    Allocation found = result.allocation().orElseThrow();

    assertThat(result.status()).isEqualTo(SolveStatus.OPTIMAL);
    assertThat(
            uplink == Uplink.MAIN
                ? found.mainBandwidthHz(client)
                : found.federatedBandwidthHz(client))
        .isEqualTo(lockedHz);
    assertThat(Feasibility.of(problem, found).holds()).isTrue();
    assertThat(result.totalDelayS()).isGreaterThan(freeS(problem) * (1 - ROUNDING));
    assertThat(DelayModel.totalDelayS(problem, found))
        .isEqualTo(result.totalDelayS(), within(ROUNDING * result.totalDelayS()));
  }

  @Test
  void aWholeBandMayBeLockedDownToItsRounding() {
    DelayProblem problem = problem(1);
    Allocation optimum = exact(problem, List.of()).allocation().orElseThrow();
    double spread = 1 + Feasibility.ROUNDING / 4; // as after adding the shares up
    List<BandwidthLock> locks = new ArrayList<>();
    for (int k = 0; k < problem.size(); k++) {
      for (BandwidthLock lock : LockedShares.keeping(problem, optimum, k)) {
        locks.add(new BandwidthLock(k, lock.uplink(), lock.bandwidthHz() * spread));
      }
    }

    assertThat(exact(problem, locks).totalDelayS())
        .isEqualTo(freeS(problem), within(ROUNDING * freeS(problem)));
  }

  @Test
  void lockingTheOptimumInPlaceChangesNothing() {
    for (int regime = 0; regime < 3; regime++) {
      DelayProblem problem = problem(regime);
      Allocation optimum = exact(problem, List.of()).allocation().orElseThrow();
      List<BandwidthLock> locks = new ArrayList<>();
      for (int k = 0; k < 3; k++) {
        locks.addAll(LockedShares.keeping(problem, optimum, k));
      }
      double freeS = freeS(problem);

      assertThat(exact(problem, locks).totalDelayS()).isEqualTo(freeS, within(ROUNDING * freeS));
    }
  }

  @Test
  void withEverythingLockedOnlyTheAccuracyIsLeft() {
    for (int regime = 0; regime < 3; regime++) {
      DelayProblem problem = problem(regime);
      Allocation equal = Allocation.equalShares(problem, 0.5);
      List<BandwidthLock> locks = new ArrayList<>();
      for (int k = 0; k < problem.size(); k++) {
        locks.addAll(LockedShares.keeping(problem, equal, k));
      }
      double bestS =
          BUILT_IN
              .require("equal-bandwidth-best-accuracy")
              .create()
              .optimize(problem)
              .totalDelayS();

      assertThat(exact(problem, locks).totalDelayS()).isEqualTo(bestS, within(ROUNDING * bestS));
    }
  }

  @Test
  void everyOptimizerKeepsALockWithoutKnowingOfIt() {
    DelayProblem problem = problem(0);
    LockedShares locked =
        new LockedShares(problem, List.of(new BandwidthLock(1, Uplink.MAIN, 3e6)));
    for (OptimizerProvider provider : BUILT_IN.providers()) {
      OptimizationResult result =
          locked.optimize(provider.create(), OptimizerSettings.defaults(), SolveMonitor.none());
      result
          .allocation()
          .ifPresent(
              found -> {
                assertThat(found.mainBandwidthHz(1)).as(provider.id()).isEqualTo(3e6);
                assertThat(Feasibility.of(problem, found).holds()).as(provider.id()).isTrue();
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fedsllm-exact",
        "fixed-accuracy",
        "equal-bandwidth",
        "equal-bandwidth-best-accuracy",
        "random-feasible"
      })
  void whatTheLocksLeaveIsUsedUp(String reference) {
    for (int regime = 0; regime < 3; regime++) {
      DelayProblem problem = problem(regime);
      Allocation found = underTwoLocks(problem, reference);

      assertThat(Feasibility.of(problem, found).holds()).isTrue();
      assertThat(usedHz(problem, found))
          .isEqualTo(
              problem.band().allBandwidthHz(), within(ROUNDING * problem.band().allBandwidthHz()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"equal-bandwidth", "equal-bandwidth-best-accuracy"})
  void theOthersShareEquallyWhatTheLocksLeave(String reference) {
    for (int regime = 0; regime < 3; regime++) {
      Allocation found = underTwoLocks(problem(regime), reference);
      for (int k = 3; k < found.size(); k++) {
        assertThat(found.mainBandwidthHz(k)).isEqualTo(found.mainBandwidthHz(2));
        assertThat(found.federatedBandwidthHz(k)).isEqualTo(found.federatedBandwidthHz(2));
      }
    }
  }

  /** The first two clients keep twice their equal shares on all links. */
  private static Allocation underTwoLocks(DelayProblem problem, String optimizer) {
    Allocation equal = Allocation.equalShares(problem, 0.5);
    List<BandwidthLock> locks = new ArrayList<>();
    for (int k = 0; k < 2; k++) {
      for (BandwidthLock lock : LockedShares.keeping(problem, equal, k)) {
        locks.add(new BandwidthLock(k, lock.uplink(), 2 * lock.bandwidthHz()));
      }
    }
    return new LockedShares(problem, locks)
        .optimize(
            BUILT_IN.require(optimizer).create(), OptimizerSettings.defaults(), SolveMonitor.none())
        .allocation()
        .orElseThrow();
  }

  private static double usedHz(DelayProblem problem, Allocation found) {
    double mainHz = Arrays.stream(found.mainBandwidthHz()).sum();
    return problem.band() instanceof BandPlan.Shared
        ? mainHz
        : mainHz + Arrays.stream(found.federatedBandwidthHz()).sum();
  }

  @Test
  void locksThatLeaveNothingForOthersAreRefused() {
    assertThatThrownBy(
            () -> exact(problem(0), List.of(new BandwidthLock(0, Uplink.FEDERATED, 1e7))))
        .hasMessage(
            "The locks take 1.0E7 Hz of the federated band's 1.0E7 Hz, which leaves too little for"
                + " the others. Release one.");
  }

  @Test
  void aClientThatIsNotThereCannotBeLocked() {
    assertThatThrownBy(() -> exact(problem(0), List.of(new BandwidthLock(5, Uplink.MAIN, 1e6))))
        .hasMessage("A lock is for client number 6, the problem has 5. Release it.");
  }
}
