package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fedsllm.app.control.PlaceTitles;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.runs.LiveRun;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.api.Test;

class ProjectOutlineTest {
  private final Project project =
      Projects.ofClients(3)
          .withPlan(
              new PlanSpec(
                  OptimizerChoice.of("equal-bandwidth"), List.of(OptimizerChoice.of("tdma"))));

  @Test
  void everyStationHasALineThatSelectsIt() {
    TreeEntry scenario = ProjectOutline.of(project, null, List.of(), null).get(0).children().get(0);

    assertThat(scenario.text()).isEqualTo("Scenario · 3 clients");
    assertThat(scenario.children())
        .extracting(entry -> entry.station().orElseThrow())
        .containsExactlyElementsOf(Station.of(project.scenario()));
  }

  @Test
  void theSplitIsSaidInBlocksOnEitherSide() {
    List<TreeEntry> lines = ProjectOutline.of(project, null, List.of(), null).get(0).children();

    assertThat(lines)
        .filteredOn(line -> line.place().equals(PlaceTitles.SPLIT))
        .extracting(TreeEntry::text)
        .containsExactly("Model · split 2 + 4");
  }

  @Test
  void thePlanAndItsReferencesAreListedWithTheirDelays() {
    List<TreeEntry> plans = ProjectOutline.of(project, plan(), List.of(), null).get(1).children();

    assertThat(plans).hasSize(2);
    assertThat(plans).extracting(TreeEntry::detail).allMatch(detail -> detail.endsWith(" s"));
    assertThat(plans).extracting(TreeEntry::place).containsOnly(PlaceTitles.PLAN);
  }

  @Test
  void theBottleneckIsNamedAtItsClient() {
    TreeEntry scenario =
        ProjectOutline.of(project, plan(), List.of(), null).get(0).children().get(0);

    assertThat(scenario.children())
        .filteredOn(entry -> entry.detail().equals("bottleneck"))
        .extracting(TreeEntry::text)
        .containsExactly("c3"); // the farthest one, with equal shares for all
  }

  @Test
  void aRunThatIsTrainedIsListedUnderItsOwnProject() {
    LiveRun own = new LiveRun(Path.of("run-2"), project.name(), "training 1/4");
    LiveRun foreign = new LiveRun(Path.of("run-2"), "another", "training 1/4");

    assertThat(ProjectOutline.of(project, null, List.of(), own).get(1).children())
        .containsExactly(TreeEntry.leading("run-2", "training 1/4", PlaceTitles.TRAIN, List.of()));
    assertThat(ProjectOutline.of(project, null, List.of(), foreign)).hasSize(1);
  }

  private PlanSnapshot plan() {
    return new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()))
        .solve(project, Optional.empty());
  }
}
