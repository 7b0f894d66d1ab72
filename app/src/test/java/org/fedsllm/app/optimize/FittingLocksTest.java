package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.LockedShare;
import org.fedsllm.model.project.LockedShare.Link;
import org.fedsllm.model.project.Project;
import org.junit.jupiter.api.Test;

class FittingLocksTest {
  private static final double HERTZ = 1e-3;

  @Test
  void locksBeyondTheBandShrinkAlikeToWhatEqualSharingWouldGiveThem() {
    Project project = Projects.ofClients(4);
    double equalHz = project.scenario().radio().band().equalMainShareHz(4);
    Project locked = lock(lock(project, 0, 6 * equalHz), 1, 2 * equalHz);

    Project fitted = FittingLocks.edit().change().apply(locked);

    assertThat(fitted.plan().lockedShares())
        .extracting(LockedShare::bandwidthHz)
        .satisfiesExactly(
            first -> assertThat(first).isCloseTo(1.5 * equalHz, within(HERTZ)),
            second -> assertThat(second).isCloseTo(0.5 * equalHz, within(HERTZ)));
  }

  @Test
  void locksThatFitStayAsTheyAre() {
    Project project = Projects.ofClients(4);
    Project locked = lock(project, 0, project.scenario().radio().band().equalMainShareHz(4) / 2);

    assertThat(FittingLocks.edit().change().apply(locked)).isEqualTo(locked);
  }

  private static Project lock(Project project, int client, double bandwidthHz) {
    String id = project.scenario().clients().get(client).id();
    return project.withPlan(project.plan().locking(new LockedShare(id, Link.MAIN, bandwidthHz)));
  }
}
