package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.session.StationEdits;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadlineViewModelTest {
  private static final Set<Station> C1 = Set.of(Station.client("c1"));

  private final PlanComputation computation =
      new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()));
  private final ProjectSession session = new ProjectSession();
  private final SimpleObjectProperty<PlanSnapshot> plan = new SimpleObjectProperty<>();
  private final HeadlineViewModel model = new HeadlineViewModel(session, plan);

  @BeforeEach
  void open() {
    Project project =
        Projects.ofClients(2)
            .withPlan(new PlanSpec(OptimizerChoice.of("equal-bandwidth"), List.of()));
    session.openUnnamed(project);
    solve();
  }

  @Test
  void saysDelayComparisonAndStatus() {
    assertThat(headline().delay()).startsWith("T ").endsWith("s");
    assertThat(headline().comparison()).contains("than unoptimised");
    assertThat(headline().status()).isEqualTo("solved");
  }

  @Test
  void anOpenedProjectHasNotChanged() {
    assertThat(headline().change()).isEmpty();
  }

  @Test
  void aClientDraggedOutwardMakesTheDelayGrowFromWhereTheDragBegan() {
    session.preview(StationEdits.moved(C1, 400, 0));
    solve();
    String first = change().words();
    session.preview(StationEdits.moved(C1, 800, 0));
    solve();

    assertThat(change().better()).isFalse();
    assertThat(change().words()).startsWith("+").isNotEqualTo(first);

    String atRelease = change().words();
    session.apply(StationEdits.move(C1, 800, 0));
    solve();
    assertThat(change().words()).isEqualTo(atRelease);
  }

  @Test
  void theNextEditIsComparedWithTheOneBefore() {
    session.apply(StationEdits.move(C1, 800, 0));
    solve();
    session.apply(StationEdits.move(C1, -800, 0));
    solve();

    assertThat(change().better()).isTrue();
    assertThat(change().words()).startsWith("−");
  }

  @Test
  void withoutAPlanThereIsNothingToSay() {
    session.close();
    plan.set(null);

    assertThat(headline()).isEqualTo(Headline.NONE);
  }

  private void solve() {
    plan.set(computation.solve(session.projectProperty().get(), Optional.empty()));
  }

  private Headline headline() {
    return model.headlineProperty().get();
  }

  private Headline.Change change() {
    return headline().change().orElseThrow();
  }
}
