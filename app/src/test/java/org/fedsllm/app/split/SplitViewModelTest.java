package org.fedsllm.app.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.sample.Samples;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.Scheme;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.workload.ConstantWorkload;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SplitViewModelTest {
  private static final double SOLVER = 1e-6;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final Selection selection = new Selection(session);
  private final PlanComputation computation =
      new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader()));
  private final SplitViewModel model =
      new SplitViewModel(session, selection, computation, new Notices(), background);

  @BeforeEach
  void open() {
    session.open(
        Projects.ofClients(3)
            .withPlan(new PlanSpec(OptimizerChoice.of("equal-bandwidth-best-accuracy"), List.of())),
        null);
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void aDragShowsTheSidesOfEverySplitAndIsOneEdit() {
    model.preview(3);
    model.preview(4);
    assertThat(model.sidesProperty().get().client().blocks()).isEqualTo(4);
    assertThat(session.undoNameProperty().get()).isNull();

    model.settle(4);
    assertThat(session.undoNameProperty().get()).isEqualTo("Move the split");
    session.undo();
    assertThat(model.sidesProperty().get().client().blocks()).isEqualTo(2);
  }

  @Test
  void theSweepSolvesEverySplitAsThePlanDoes() {
    model.setInView(true);
    awaitSweep();
    SplitSweep sweep = model.sweepProperty().get();
    assertThat(sweep.points())
        .extracting(SplitSweep.Point::splitLayer)
        .containsExactly(1, 2, 3, 4, 5);

    for (SplitSweep.Point point : sweep.points()) {
      Project cut =
          WorkloadEdits.withSplitLayer(session.projectProperty().get(), point.splitLayer());
      double alone = computation.solve(cut, Optional.empty()).delayS();
      assertThat(point.planDelayS()).isCloseTo(alone, within(SOLVER * alone));
      assertThat(point.planDelayS()).isLessThanOrEqualTo(point.unoptimisedDelayS());
    }
    assertThat(sweep.best().orElseThrow().planDelayS())
        .isEqualTo(
            sweep.points().stream().mapToDouble(SplitSweep.Point::planDelayS).min().orElseThrow());
  }

  @Test
  void aTrainingWithoutASplitIsSaid() throws IOException {
    session.open(new Samples(new ProjectStore()).load(Samples.QUICKSTART), null);
    assertThat(model.noSplitProperty().get()).isEmpty();
    session.apply(
        new Edit(
            "Train federated",
            project ->
                project.withTraining(
                    project
                        .training()
                        .withAlgorithm(AlgorithmSpec.FEDSLLM.withScheme(Scheme.FEDERATED)))));

    assertThat(model.noSplitProperty().get()).contains("federated", "without a split");
  }

  @Test
  void aClientsMarkIsMovedAloneAndFollowsAgainAtTheCommonCut() {
    assertThat(model.cutsProperty().get()).isEmpty();
    model.previewOwn(List.of("c2"), 4);
    assertThat(session.undoNameProperty().get()).isNull();
    model.settleOwn(List.of("c2"), 4);

    assertThat(model.cutsProperty().get()).containsExactly(Map.entry(4, List.of("c2")));
    assertThat(session.undoNameProperty().get()).isEqualTo("Move the split of c2");
    model.settleOwn(List.of("c2"), 2);
    assertThat(model.cutsProperty().get()).isEmpty();
    assertThat(model.workloadProperty().get().designs()).isEmpty();
  }

  @Test
  void aSelectedClientHasAMarkToTakeAway() {
    selection.select(Station.client("c3"));

    assertThat(model.cutsProperty().get()).containsExactly(Map.entry(2, List.of("c3")));
  }

  @Test
  void theBestSplitIsTakenAsOneEdit() {
    model.setInView(true);
    awaitSweep();
    int best = model.best().orElseThrow().splitLayer();
    model.settle(best == 5 ? 4 : 5);
    assertThat(model.bestTakenProperty().get()).isFalse();
    model.takeBest();

    assertThat(model.workloadProperty().get().splitLayer()).isEqualTo(best);
    assertThat(model.bestTakenProperty().get()).isTrue();
    assertThat(session.undoNameProperty().get()).isEqualTo("Take the best split");
  }

  @Test
  void movingTheSplitNeedsNoNewSweepAndMovesTheMark() {
    model.setInView(true);
    awaitSweep();
    SplitSweep before = model.sweepProperty().get();
    Object figure = model.figureProperty().get();
    model.settle(5);

    assertThat(model.sweepProperty().get()).isSameAs(before);
    assertThat(model.figureProperty().get()).isNotSameAs(figure);
  }

  @Test
  void outOfViewNothingIsSwept() {
    model.settle(3);

    assertThat(model.sweepProperty().get()).isNull();
  }

  @Test
  void constantsHaveNoSplit() {
    Project constants =
        session.projectProperty().get().withWorkload(new ConstantWorkload(1e9, 0.2, 1e5, 1e4));
    session.open(constants, null);

    assertThat(model.workloadProperty().get()).isNull();
    assertThat(model.sidesProperty().get()).isNull();
  }

  @Test
  void theSplitSurvivesSavingAndOpening() {
    model.settle(5);
    Project saved = session.projectProperty().get();
    session.open(saved, null);

    assertThat(((TransformerWorkload) saved.workload()).splitLayer()).isEqualTo(5);
    assertThat(model.workloadProperty().get().splitLayer()).isEqualTo(5);
  }

  private void awaitSweep() {
    fx.runUntil(() -> model.sweepProperty().get() != null);
  }
}
