package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.fedsllm.optimizer.plugin.PluginReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanViewModelTest {
  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final Notices notices = new Notices();
  private final PlanViewModel model =
      new PlanViewModel(
          session,
          new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader())),
          notices,
          background);

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void anOpenedProjectIsSolved() {
    session.open(project("equal-bandwidth-best-accuracy"), null);
    assertThat(model.staleProperty().get()).isTrue();
    awaitPlan();

    assertThat(plan().project()).isSameAs(session.projectProperty().get());
    assertThat(plan().delayS()).isFinite().isPositive();
  }

  @Test
  void aPreviewIsSolvedAndDroppingItSolvesTheSettledProjectAgain() {
    session.open(project("equal-bandwidth-best-accuracy"), null);
    awaitPlan();
    double settledS = plan().delayS();

    session.preview(project -> moved(project, "c3", new Position(900, 0)));
    awaitPlan();
    assertThat(plan().delayS()).isGreaterThan(settledS);

    session.cancelPreview();
    awaitPlan();
    assertThat(plan().delayS()).isEqualTo(settledS);
  }

  @Test
  void ofManyPreviewsTheLastOneIsSolvedInTheEnd() {
    session.open(project("equal-bandwidth-best-accuracy"), null);
    for (int x = 301; x <= 350; x++) {
      Position place = new Position(x, 0);
      session.preview(project -> moved(project, "c3", place));
    }
    awaitPlan();

    assertThat(plan().project().scenario().client("c3").orElseThrow().position().xM())
        .isEqualTo(350);
  }

  @Test
  void anUnknownOptimizerIsAProblemUntilAnotherIsChosen() {
    session.open(project("magic"), null);
    awaitPlan();
    assertThat(notices.problems()).hasSize(1);
    assertThat(notices.problems().get(0).message()).contains("no optimizer magic");

    session.apply(
        new Edit(
            "Choose TDMA",
            project -> project.withPlan(new PlanSpec(OptimizerChoice.of("tdma"), List.of()))));
    awaitPlan();
    assertThat(notices.problems()).isEmpty();
  }

  @Test
  void optimizersThatComeLaterAreUsedAfterARefresh() {
    CurrentOptimizers optimizers = new CurrentOptimizers(only("tdma"));
    PlanViewModel following =
        new PlanViewModel(
            session,
            new PlanComputation(optimizers::catalog, optimizers::radioModels),
            new Notices(),
            background);
    session.open(project("equal-bandwidth"), null);
    fx.runUntil(() -> !following.staleProperty().get());
    assertThat(following.planProperty().get().allocation()).isEmpty();

    optimizers.replace(only("equal-bandwidth"));
    following.refresh();
    fx.runUntil(() -> !following.staleProperty().get());
    assertThat(following.planProperty().get().delayS()).isFinite().isPositive();
  }

  private static InstalledOptimizers only(String id) {
    OptimizerCatalog one = new OptimizerCatalog(List.of(InstalledOptimizers.builtIn().require(id)));
    return new InstalledOptimizers(Path.of("none"), PluginReport.EMPTY, one);
  }

  @Test
  void aClosedProjectHasNoPlan() {
    session.open(project("equal-bandwidth"), null);
    awaitPlan();
    session.close();

    assertThat(plan()).isNull();
    assertThat(model.staleProperty().get()).isFalse();
  }

  private PlanSnapshot plan() {
    return model.planProperty().get();
  }

  private void awaitPlan() {
    fx.runUntil(() -> !model.staleProperty().get());
  }

  private static Project project(String optimizer) {
    return Projects.ofClients(3).withPlan(new PlanSpec(OptimizerChoice.of(optimizer), List.of()));
  }

  private static Project moved(Project project, String id, Position place) {
    return project.withScenario(
        project.scenario().withClient(project.scenario().client(id).orElseThrow().movedTo(place)));
  }
}
