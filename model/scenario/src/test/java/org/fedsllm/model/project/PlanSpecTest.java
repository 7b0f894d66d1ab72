package org.fedsllm.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fedsllm.model.project.LockedShare.Link;
import org.junit.jupiter.api.Test;

class PlanSpecTest {
  private static final LockedShare MAIN = new LockedShare("c1", Link.MAIN, 1e6);
  private static final LockedShare FEDERATED = new LockedShare("c1", Link.FEDERATED, 2e5);

  private final PlanSpec free = new PlanSpec(OptimizerChoice.of("some"), List.of());

  @Test
  void aLinkIsLockedOnceAndTheNewestLockHolds() {
    PlanSpec locked =
        free.locking(MAIN).locking(FEDERATED).locking(new LockedShare("c1", Link.MAIN, 3e6));

    assertThat(locked.lockedShares()).hasSize(2);
    assertThat(locked.lockOf("c1", Link.MAIN).orElseThrow().bandwidthHz()).isEqualTo(3e6);
    assertThat(locked.lockOf("c2", Link.MAIN)).isEmpty();
  }

  @Test
  void aLinkThatIsLockedTwiceIsNamed() {
    assertThatThrownBy(() -> new PlanSpec(free.optimizer(), List.of(), List.of(MAIN, MAIN)))
        .hasMessageContaining("locks the main share of client c1 twice");
  }

  @Test
  void locksOutliveAChangeOfOptimizersAndCanBeReleased() {
    PlanSpec other =
        free.locking(MAIN).locking(FEDERATED).withOptimizers(OptimizerChoice.of("x"), List.of());

    assertThat(other.lockedShares()).containsExactly(MAIN, FEDERATED);
    assertThat(other.unlocking(lock -> lock.link() == Link.MAIN).lockedShares())
        .containsExactly(FEDERATED);
  }

  @Test
  void aLockGoesWithItsClient() {
    Project project = SampleProjects.load("quickstart");
    Project locked = project.withPlan(project.plan().locking(MAIN));
    var others = project.scenario().clients().stream().filter(c -> !c.id().equals("c1")).toList();

    Project without = locked.withScenario(project.scenario().withClients(others));

    assertThat(without.plan().lockedShares()).isEmpty();
  }
}
