package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.Feasibility;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.SolveStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockedPlanTest {
  private static final double ROUNDING = 1e-9;
  private static final double LOCKED_HZ = 3e6;
  private static final LockedShare LOCK = new LockedShare("c1", Link.MAIN, LOCKED_HZ);

  private final PlanComputation computation =
      new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fedsllm-exact",
        "equal-bandwidth",
        "equal-bandwidth-best-accuracy",
        "fixed-accuracy",
        "best-split",
        "per-client-split",
        "deadline-energy",
        "random-feasible"
      })
  void everyOptimizerKeepsALockedShare(String optimizer) {
    PlanSnapshot plan = solve(project(optimizer, LOCK));
    Allocation found = plan.allocation().orElseThrow();

    assertThat(found.mainBandwidthHz(0)).isEqualTo(LOCKED_HZ);
    assertThat(Feasibility.of(plan.problem(), found).holds()).isTrue();
    assertThat(plan.breakdown().orElseThrow().totalDelayS())
        .isCloseTo(plan.delayS(), within(ROUNDING * plan.delayS()));
  }

  @Test
  void aLockNeverHelpsAndLockingTheOptimumChangesNothing() {
    PlanSnapshot free = solve(project("fedsllm-exact"));
    LockedShare own =
        new LockedShare(
            "c2", Link.FEDERATED, free.allocation().orElseThrow().federatedBandwidthHz(1));

    assertThat(solve(project("fedsllm-exact", LOCK)).delayS()).isGreaterThan(free.delayS());
    assertThat(solve(project("fedsllm-exact", own)).delayS())
        .isCloseTo(free.delayS(), within(ROUNDING * free.delayS()));
  }

  @Test
  void whatIsExecutedKeepsTheLockAndIsNoFasterThanTheOptimum() {
    PlanSnapshot plan = solve(project("fedsllm-exact", LOCK));
    var executed = plan.executable().orElseThrow().executed();

    assertThat(executed.bandwidths().mainBandwidthHz(0)).isEqualTo(LOCKED_HZ);
    assertThat(executed.totalDelayS()).isGreaterThanOrEqualTo(plan.delayS() * (1 - ROUNDING));
    assertThat(Feasibility.of(plan.problem(), executed.bandwidths()).holds()).isTrue();
  }

  @Test
  void allSharesTogetherCanBeLockedAsTheyAre() {
    PlanSnapshot free = solve(project("fedsllm-exact"));
    Allocation optimum = free.allocation().orElseThrow();
    Project locked = project("fedsllm-exact");
    for (int k = 0; k < 3; k++) {
      String id = "c" + (k + 1);
      locked =
          locked.withPlan(
              locked
                  .plan()
                  .locking(new LockedShare(id, Link.MAIN, optimum.mainBandwidthHz(k)))
                  .locking(new LockedShare(id, Link.FEDERATED, optimum.federatedBandwidthHz(k))));
    }

    assertThat(solve(locked).delayS()).isCloseTo(free.delayS(), within(ROUNDING * free.delayS()));
  }

  @Test
  void locksThatLeaveNothingAreNamedWithTheirBand() {
    PlanSnapshot plan = solve(project("fedsllm-exact", new LockedShare("c1", Link.MAIN, 3e7)));

    assertThat(plan.main().result().status()).isEqualTo(SolveStatus.INFEASIBLE);
    assertThat(plan.locked().fault().orElseThrow())
        .contains("c1 main 30 MHz", "the band's 20 MHz", "Unlock");
    assertThat(plan.main().result().info().message()).isEqualTo(plan.locked().fault().get());
    assertThat(EnergyWords.of(plan)).contains("no plan");
  }

  @Test
  void onASharedBandEitherLinksLockIsTheOneShares() {
    Project project = project("fedsllm-exact", new LockedShare("c2", Link.FEDERATED, LOCKED_HZ));
    Project shared =
        project.withScenario(
            project
                .scenario()
                .withRadio(project.scenario().radio().withBand(new BandPlan.Shared(2e7))));
    PlanSnapshot plan = solve(shared);

    assertThat(plan.allocation().orElseThrow().mainBandwidthHz(1)).isEqualTo(LOCKED_HZ);
    assertThat(plan.lockOf("c2", Link.MAIN)).isPresent();
    assertThat(plan.lockedBars().main()).containsExactly(1);
  }

  private PlanSnapshot solve(Project project) {
    return computation.solve(project, Optional.empty());
  }

  private static Project project(String optimizer, LockedShare... locks) {
    return Projects.ofClients(3)
        .withPlan(new PlanSpec(OptimizerChoice.of(optimizer), List.of(), List.of(locks)));
  }
}
