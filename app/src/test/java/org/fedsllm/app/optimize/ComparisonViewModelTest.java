package org.fedsllm.app.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fedsllm.app.optimize.ComparisonRow.Role;
import org.fedsllm.app.plugins.InstalledOptimizers;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComparisonViewModelTest {
  private static final String EXACT = "fedsllm-exact";
  private static final String EQUAL = "equal-bandwidth";

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final Notices notices = new Notices();
  private final CurrentOptimizers optimizers =
      new CurrentOptimizers(InstalledOptimizers.withoutPlugins());
  private final PlanComputation computation =
      new PlanComputation(optimizers::catalog, optimizers::radioModels);
  private final PlanViewModel plan = new PlanViewModel(session, computation, notices, background);
  private final ComparisonViewModel model =
      new ComparisonViewModel(session, optimizers, plan, computation, notices, background);

  @BeforeEach
  void open() {
    session.open(
        Projects.ofClients(3)
            .withPlan(new PlanSpec(OptimizerChoice.of(EXACT), List.of(OptimizerChoice.of(EQUAL)))),
        null);
    awaitPlan();
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void everyOptimizerOfTheCatalogHasARow() {
    assertThat(model.rows())
        .extracting(ComparisonRow::id)
        .containsExactlyElementsOf(
            optimizers.catalog().providers().stream().map(p -> p.id()).toList());
    assertThat(row(EXACT).role()).isEqualTo(Role.PLAN);
    assertThat(row(EQUAL).role()).isEqualTo(Role.REFERENCE);
    assertThat(row("tdma").role()).isEqualTo(Role.UNUSED);
    assertThat(row("tdma").entry()).isEmpty();
  }

  @Test
  void noReferenceBeatsTheExactPlan() {
    model.compareWith("tdma", true);
    model.compareWith("equal-bandwidth-best-accuracy", true);
    awaitPlan();

    double exactS = row(EXACT).plan().orElseThrow().totalDelayS();
    assertThat(row("equal-bandwidth-best-accuracy").plan().orElseThrow().totalDelayS())
        .isGreaterThan(exactS);
    assertThat(row("tdma").plan().orElseThrow().totalDelayS()).isGreaterThan(exactS);
    assertThat(row(EXACT).reduction().getAsDouble()).isPositive();
    assertThat(row(EQUAL).reduction().getAsDouble()).isZero();
  }

  @Test
  void anotherOptimizerTakesOverAndTheOneBeforeStaysInTheComparison() {
    model.makePlanWith("tdma");
    awaitPlan();

    PlanSpec spec = session.projectProperty().get().plan();
    assertThat(spec.optimizer().id()).isEqualTo("tdma");
    assertThat(spec.references()).extracting(OptimizerChoice::id).containsExactly(EXACT, EQUAL);
    assertThat(session.undoNameProperty().get()).startsWith("Plan with");
  }

  @Test
  void aReferenceThatTakesOverKeepsItsParametersAndIsNoReferenceAnyMore() {
    OptimizerChoice tuned = new OptimizerChoice(EQUAL, Map.of("localAccuracy", 0.1));
    session.open(
        session
            .projectProperty()
            .get()
            .withPlan(new PlanSpec(OptimizerChoice.of(EXACT), List.of(tuned))),
        null);
    model.makePlanWith(EQUAL);

    PlanSpec spec = session.projectProperty().get().plan();
    assertThat(spec.optimizer()).isEqualTo(tuned);
    assertThat(spec.references()).extracting(OptimizerChoice::id).containsExactly(EXACT);
  }

  @Test
  void aReferenceCanBeTakenAwayAndUndone() {
    model.compareWith(EQUAL, false);
    assertThat(session.projectProperty().get().plan().references()).isEmpty();
    session.undo();

    assertThat(session.projectProperty().get().plan().references()).hasSize(1);
  }

  @Test
  void theSelectedRowFollowsTheNextPlan() {
    model.select(row(EQUAL));
    model.compareWith("tdma", true);
    awaitPlan();

    assertThat(model.selectedProperty().get()).isSameAs(row(EQUAL));
  }

  @Test
  void theOptimizerThatTakesOverIsLookedAt() {
    model.makePlanWith("best-split");
    awaitPlan();

    assertThat(model.selectedProperty().get()).isSameAs(row("best-split"));
    assertThat(model.designOf(row("best-split")).orElseThrow().words()).startsWith("split 1");
    assertThat(model.designOf(row(EXACT))).isEmpty();
  }

  @Test
  void aHiddenComparisonWaitsUntilSomebodyLooks() {
    model.setInView(false);
    model.compareWith("tdma", true);
    awaitPlan();
    assertThat(row("tdma").entry()).isEmpty();

    model.setInView(true);
    assertThat(row("tdma").entry()).isPresent();
  }

  @Test
  void theLeastOfTheScanIsNoLessThanTheOptimum() {
    model.setInView(true);
    fx.runUntil(() -> model.accuracyFigureProperty().get() != null);

    double exactS = row(EXACT).plan().orElseThrow().totalDelayS();
    List<List<Object>> data = model.accuracyFigureProperty().get().data().rows();
    double leastS =
        data.stream().mapToDouble(row -> ((Number) row.get(2)).doubleValue()).min().orElseThrow();
    assertThat(leastS).isGreaterThanOrEqualTo(exactS * (1 - 1e-9));
    assertThat(leastS).isLessThan(exactS * 1.01);
  }

  @Test
  void wholeIterationsCostSomethingAndAreNamed() {
    PlanSnapshot snapshot = plan.planProperty().get();

    assertThat(snapshot.executable().orElseThrow().priceOfWholeNumbers()).isNotNegative();
    assertThat(ExecutionWords.of(snapshot.executable().orElseThrow()))
        .contains("training runs " + snapshot.executable().orElseThrow().localIterations());
  }

  private ComparisonRow row(String id) {
    return model.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  private void awaitPlan() {
    fx.runUntil(() -> !plan.staleProperty().get());
  }
}
