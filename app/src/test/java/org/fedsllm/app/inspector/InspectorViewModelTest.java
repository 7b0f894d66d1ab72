package org.fedsllm.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fedsllm.app.device.DeviceProfile;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanViewModel;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.FxQueue;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.workload.ClientDesign;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.optimizer.OptimizerCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InspectorViewModelTest {
  private static final Station C1 = Station.client("c1");
  private static final Station C2 = Station.client("c2");
  private static final double ROUNDING_W = 1e-12;

  private final FxQueue fx = new FxQueue();
  private final Background background = new Background(fx);
  private final ProjectSession session = new ProjectSession();
  private final Selection selection = new Selection(session);
  private final PlanViewModel plan =
      new PlanViewModel(
          session,
          new PlanComputation(OptimizerCatalog.discovered(getClass().getClassLoader())),
          new Notices(),
          background);
  private final InspectorViewModel model = new InspectorViewModel(session, selection, plan);

  @BeforeEach
  void open() {
    session.open(
        Projects.ofClients(3)
            .withPlan(new PlanSpec(OptimizerChoice.of("equal-bandwidth"), List.of())),
        null);
    fx.runUntil(() -> plan.planProperty().get() != null);
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void aClientShowsItsNumbersAndWhatThePlanGivesIt() {
    selection.select(C2);

    assertThat(inspected().title()).isEqualTo("Client c2");
    assertThat(model.x().textProperty().get()).isEqualTo("200");
    assertThat(model.field(ClientField.TRANSMIT_POWER).textProperty().get()).isEqualTo("10");
    assertThat(inspected().main().distance()).isEqualTo("200 m");
    assertThat(inspected().main().bandwidth()).isEqualTo("3.33 MHz");
    assertThat(inspected().main().snr()).endsWith(" dB");
    assertThat(inspected().main().rate()).endsWith("bit/s");
    assertThat(inspected().roundDelay()).endsWith("s");
  }

  @Test
  void splitAndRankOfSeveralClientsAreOneEdit() {
    selection.select(Set.of(C1, C2));
    model.field(DesignField.SPLIT_LAYER).enter("4");
    model.field(DesignField.RANK).enter("2");

    assertThat(workload().designs())
        .isEqualTo(Map.of("c1", new ClientDesign(4, 2), "c2", new ClientDesign(4, 2)));
    assertThat(session.undoNameProperty().get()).isEqualTo("Change lora rank of 2 clients");

    selection.select(Set.of(C1, Station.client("c3")));
    assertThat(model.field(DesignField.SPLIT_LAYER).textProperty().get()).isEmpty(); // they differ
    selection.select(Station.client("c3"));
    assertThat(model.field(DesignField.SPLIT_LAYER).textProperty().get()).isEqualTo("2");

    session.undo();
    session.undo();
    assertThat(workload().designs()).isEmpty();
  }

  @Test
  void whoTakesTheWorkloadsSplitAgainFollowsIt() {
    selection.select(C1);
    model.field(DesignField.SPLIT_LAYER).enter("4");
    model.field(DesignField.SPLIT_LAYER).enter("2");

    assertThat(workload().designs()).isEmpty();
  }

  @Test
  void aSplitBeyondTheModelIsRefusedAtTheField() {
    selection.select(C1);
    model.field(DesignField.SPLIT_LAYER).enter("6");

    assertThat(model.field(DesignField.SPLIT_LAYER).errorProperty().get())
        .contains("The model has 6 blocks");
    assertThat(workload().designs()).isEmpty();
  }

  @Test
  void serversHaveNoSplitOfTheirOwn() {
    assertThat(model.designableProperty().get()).isFalse();
    selection.select(C1);
    assertThat(model.designableProperty().get()).isTrue();
  }

  private TransformerWorkload workload() {
    return (TransformerWorkload) session.settled().orElseThrow().workload();
  }

  @Test
  void underAnOptimalPlanTheBottlenecksResourcesAreWorthMost() {
    session.apply(
        new Edit(
            "Plan exactly",
            project ->
                project.withPlan(new PlanSpec(OptimizerChoice.of("fedsllm-exact"), List.of()))));
    fx.runUntil(() -> !plan.staleProperty().get());
    String bottleneck = plan.planProperty().get().bottleneckId().orElseThrow();
    selection.select(Station.client(bottleneck));

    assertThat(inspected().worth().power()).startsWith("−").endsWith("s");
    assertThat(inspected().worth().processor()).startsWith("−").endsWith("s");
  }

  @Test
  void aPlanWithoutMultipliersDoesNotSayWhatResourcesAreWorth() {
    selection.select(C2);

    assertThat(inspected().worth()).isEqualTo(ClientWorth.UNKNOWN);
  }

  @Test
  void typingAPlaceMovesTheStation() {
    selection.select(C1);
    model.y().enter("40");

    assertThat(client("c1").position()).isEqualTo(new Position(100, 40));
    assertThat(session.undoNameProperty().get()).isEqualTo("Move c1");
  }

  @Test
  void aServerHasAPlaceToo() {
    selection.select(Station.FEDERATED_SERVER);
    model.x().enter("0.5 km");

    assertThat(session.projectProperty().get().scenario().federatedServer().position())
        .isEqualTo(new Position(500, 100));
    assertThat(inspected().hasClients()).isFalse();
    assertThat(inspected().subject()).isEqualTo(Inspected.Subject.FEDERATED_SERVER);
  }

  @Test
  void severalClientsAreChangedByOneEdit() {
    selection.select(Set.of(C1, C2));
    assertThat(inspected().title()).isEqualTo("2 clients");
    model.field(ClientField.TRANSMIT_POWER).enter("20 dBm");

    assertThat(client("c1").transmitPowerW()).isCloseTo(0.1, within(ROUNDING_W));
    assertThat(client("c2").transmitPowerW()).isCloseTo(0.1, within(ROUNDING_W));
    assertThat(client("c3").transmitPowerW()).isCloseTo(0.01, within(ROUNDING_W));
    assertThat(session.undoNameProperty().get()).isEqualTo("Change transmit power of 2 clients");
    session.undo();
    assertThat(client("c2").transmitPowerW()).isCloseTo(0.01, within(ROUNDING_W));
  }

  @Test
  void aValueInWhichClientsDifferShowsItsRange() {
    session.apply(
        new Edit(
            "Slow c1",
            project ->
                project.withScenario(
                    project.scenario().withClient(client("c1").withProcessorHz(1e9)))));
    selection.select(Set.of(C1, C2));

    assertThat(model.field(ClientField.PROCESSOR).valueProperty().get()).isNaN();
    assertThat(model.field(ClientField.PROCESSOR).mixedProperty().get()).isEqualTo("1 … 2 GHz");
    assertThat(model.field(ClientField.SAMPLES).valueProperty().get()).isEqualTo(500);
    assertThat(model.field(ClientField.SAMPLES).mixedProperty().get()).isNull();

    model.field(ClientField.PROCESSOR).enter("*2");
    assertThat(client("c1").processorHz()).isEqualTo(2e9);
    assertThat(client("c2").processorHz()).isEqualTo(4e9);
    assertThat(session.undoNameProperty().get()).isEqualTo("Change processor of 2 clients");
  }

  @Test
  void aDeviceProfileSetsThreeNumbersOfAllSelectedClientsInOneEdit() {
    selection.select(Set.of(C1, C2));
    DeviceChoice device = model.device();
    assertThat(device.profiles()).hasSizeGreaterThan(4);
    DeviceProfile nano =
        device.profiles().stream()
            .filter(profile -> profile.name().contains("Jetson Nano"))
            .findFirst()
            .orElseThrow();
    device.choose(nano);

    assertThat(List.of(client("c1"), client("c2"))).allMatch(nano::fits);
    assertThat(client("c3")).matches(other -> !nano.fits(other));
    assertThat(device.deviceProperty().get()).isEqualTo(nano);
    assertThat(session.undoNameProperty().get()).contains("2 clients");

    session.undo();
    assertThat(device.deviceProperty().get()).isNotEqualTo(nano);
  }

  @Test
  void anImpossibleValueIsRefusedAtItsField() {
    selection.select(C1);
    model.field(ClientField.PROCESSOR).enter("-2");

    assertThat(model.field(ClientField.PROCESSOR).errorProperty().get())
        .contains("must be more than 0");
    assertThat(client("c1").processorHz()).isEqualTo(2e9);
  }

  @Test
  void withNothingSelectedNothingIsShown() {
    assertThat(inspected().subject()).isEqualTo(Inspected.Subject.NOTHING);
    session.close();
    assertThat(inspected()).isEqualTo(Inspected.NOTHING);
  }

  private Inspected inspected() {
    return model.inspectedProperty().get();
  }

  private Client client(String id) {
    return session.projectProperty().get().scenario().client(id).orElseThrow();
  }
}
