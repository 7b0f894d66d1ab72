package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.SimpleObjectProperty;
import org.fedsllm.app.map.PlanReadings.OfClient;
import org.fedsllm.app.map.PlanReadings.OfLink;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.session.StationEdits;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MapViewModelTest {
  private static final Station C1 = Station.client("c1");
  private static final Station C2 = Station.client("c2");

  private final ProjectSession session = new ProjectSession();
  private final Selection selection = new Selection(session);
  private final Notices notices = new Notices();
  private final SimpleObjectProperty<PlanReadings> plan = new SimpleObjectProperty<>();
  private final MapOptions options = new MapOptions();
  private final AtomicLong nanoTime = new AtomicLong();
  private final MapViewModel map =
      new MapViewModel(session, selection, notices, plan, options, nanoTime::get);

  @BeforeEach
  void open() {
    session.open(Projects.ofClients(3), null);
  }

  @Test
  void everyStationHasAMarkerAndClientsFarOutAreHeardWorse() {
    MapScene scene = map.sceneProperty().get();

    assertThat(scene.markers()).hasSize(5);
    assertThat(value("c1")).isGreaterThan(value("c2"));
    assertThat(scene.range())
        .isEqualTo(new ValueRange(MapQuantity.MAIN_SNR, value("c3"), value("c1"), false));
  }

  @Test
  void aPluginsPathLossIsShownAsThePlanFoundIt() {
    double builtInDb = value("c1");
    Scenario scenario = session.projectProperty().get().scenario();
    RadioSpec plugged = scenario.radio().withPathLoss(PluggedPathLoss.of("some"));
    session.apply(new Edit("plug", project -> project.withScenario(scenario.withRadio(plugged))));
    assertThat(value("c1")).isNaN();
    assertThat(map.sceneProperty().get().range().unknown()).isTrue();

    plan.set(
        new PlanReadings(
            Set.of(),
            Map.of(
                "c1", heard(Math.pow(10, -9.05)), // as the built-in model has it
                "c2", heard(1e-10))));

    assertThat(value("c1")).isCloseTo(builtInDb, within(1e-9));
    assertThat(value("c2")).isCloseTo(builtInDb - 9.5, within(1e-9));
    assertThat(value("c3")).isNaN();
  }

  @Test
  void wherePathLossIsNegativeNobodyIsHeardButEveryoneStandsInPlace() {
    Scenario scenario = session.projectProperty().get().scenario();
    RadioSpec steep = scenario.radio().withPathLoss(new LogDistancePathLoss(128.1, 200));
    session.apply(new Edit("steep", project -> project.withScenario(scenario.withRadio(steep))));
    session.apply(StationEdits.move(Set.of(C1), 10, 0));

    assertThat(value("c1")).isNaN();
    assertThat(placeOf(C1)).isEqualTo(new Position(110, 0));
  }

  @Test
  void aDragIsShownAtOnceAndBecomesOneEdit() {
    Project before = shown();
    map.startMove(C1);
    map.moveTo(10, 5);
    assertThat(placeOf(C1)).isEqualTo(new Position(110, 5));
    assertThat(session.settled()).contains(before);

    map.moveTo(20, 30);
    map.endMove();

    assertThat(placeOf(C1)).isEqualTo(new Position(120, 30));
    assertThat(session.undoNameProperty().get()).isEqualTo("Move c1");
    session.undo();
    assertThat(shown()).isEqualTo(before);
    assertThat(session.undoNameProperty().get()).isNull();
  }

  @Test
  void aDragMovesAllThatIsSelectedWithIt() {
    selection.select(Set.of(C1, C2, Station.FEDERATED_SERVER));
    map.startMove(C2);
    map.moveTo(0, 7);
    map.endMove();

    assertThat(placeOf(C1)).isEqualTo(new Position(100, 7));
    assertThat(placeOf(C2)).isEqualTo(new Position(200, 7));
    assertThat(placeOf(Station.FEDERATED_SERVER)).isEqualTo(new Position(0, 107));
    assertThat(session.undoNameProperty().get()).isEqualTo("Move 3 stations");
  }

  @Test
  void aDragOfSomethingElseLeavesTheSelectionWhereItIs() {
    selection.select(C1);
    map.startMove(C2);
    map.moveTo(0, 7);
    map.endMove();

    assertThat(placeOf(C1)).isEqualTo(new Position(100, 0));
    assertThat(placeOf(C2)).isEqualTo(new Position(200, 7));
  }

  @Test
  void aClientDraggedOntoAServerWaitsAtItsLastGoodPlaceAndSaysWhy() {
    map.startMove(C1);
    map.moveTo(-90, 0);
    map.moveTo(-100, 0);

    assertThat(placeOf(C1)).isEqualTo(new Position(10, 0));
    assertThat(notices.problems()).hasSize(1);
    assertThat(notices.problems().get(0).message()).contains("c1").contains("main server");

    map.endMove();
    assertThat(placeOf(C1)).isEqualTo(new Position(10, 0));
    assertThat(notices.problems()).isEmpty();
  }

  @Test
  void aCancelledDragLeavesNoTrace() {
    Project before = shown();
    map.startMove(C1);
    map.moveTo(10, 5);
    map.cancelMove();

    assertThat(shown()).isEqualTo(before);
    assertThat(session.unsavedProperty().get()).isTrue(); // it never had a file
    assertThat(session.undoNameProperty().get()).isNull();
  }

  @Test
  void aNewClientTakesAFreeIdAndIsSelected() {
    map.addClient(new Position(-40, 20));

    assertThat(shown().scenario().clients()).hasSize(4);
    assertThat(selection.single()).contains(Station.client("c4"));
    assertThat(placeOf(Station.client("c4"))).isEqualTo(new Position(-40, 20));
  }

  @Test
  void aClientCannotBeAddedOnTopOfAServer() {
    map.addClient(Position.ORIGIN);

    assertThat(shown().scenario().clients()).hasSize(3);
    assertThat(notices.newsProperty().get().failure()).isTrue();
  }

  @Test
  void stepsByKeyThatFollowEachOtherSoonAreOneEdit() {
    selection.select(C2);
    for (int i = 0; i < 5; i++) {
      nanoTime.addAndGet(300_000_000L);
      map.nudge(1, 0);
    }
    assertThat(placeOf(C2)).isEqualTo(new Position(205, 0));

    nanoTime.addAndGet(2_000_000_000L);
    map.nudge(0, 10);
    session.undo();
    assertThat(placeOf(C2)).isEqualTo(new Position(205, 0));
    session.undo();
    assertThat(placeOf(C2)).isEqualTo(new Position(200, 0));
    assertThat(session.undoNameProperty().get()).isNull();

    session.redo();
    assertThat(placeOf(C2)).isEqualTo(new Position(205, 0));
  }

  @Test
  void aStepByKeyAfterSomethingElseIsAnEditOfItsOwn() {
    selection.select(C2);
    map.nudge(1, 0);
    map.addClient(new Position(-40, 20));
    selection.select(C2);
    map.nudge(1, 0);

    session.undo();
    assertThat(placeOf(C2)).isEqualTo(new Position(201, 0));
    assertThat(shown().scenario().clients()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(MapQuantity.class)
  void coloursStandForWhatIsChosen(MapQuantity quantity) {
    session.apply(
        new Edit(
            "vary",
            project ->
                project.withScenario(
                    project
                        .scenario()
                        .withClient(
                            project
                                .scenario()
                                .clients()
                                .get(0)
                                .withProcessorHz(1e9)
                                .withSamples(7)
                                .withTransmitPowerW(0.1)))));
    plan.set(new PlanReadings(Set.of(), Map.of("c1", planned(0.5, 2e6), "c2", planned(0.7, 1e6))));
    options.colourProperty().set(quantity);

    double expected =
        switch (quantity) {
          case MAIN_SNR -> 10 * Math.log10(0.1 * Math.pow(10, -9.05) / 4e-21 / (20e6 / 6));
          case FEDERATED_SNR ->
              10 * Math.log10(0.1 * lossAt(Math.hypot(100, 100)) / 4e-21 / (20e6 / 6));
          case ROUND_DELAY -> 0.5;
          case BANDWIDTH -> 2e6;
          case PROCESSOR -> 1e9;
          case SAMPLES -> 7;
          case POWER -> 0.1;
        };
    assertThat(value("c1")).isCloseTo(expected, withinPercentage(1e-9));
    assertThat(map.sceneProperty().get().quantity()).isEqualTo(quantity);
  }

  private static double lossAt(double distanceM) {
    return Math.pow(10, -(128.1 + 37.6 * Math.log10(distanceM / 1000)) / 10);
  }

  @Test
  void whatIsAlikeIsSaidToBeAlike() {
    options.colourProperty().set(MapQuantity.PROCESSOR);
    ValueRange range = map.sceneProperty().get().range();

    assertThat(range.flat()).isTrue();
    assertThat(range.fraction(value("c1"))).isEqualTo(0.5);
  }

  @Test
  void linksOfManySelectedAreNotDrawn() {
    session.open(Projects.ofClients(20), null);
    selection.select(Set.copyOf(Station.of(shown().scenario())));

    assertThat(map.sceneProperty().get().showsLinks(C1)).isFalse();
    selection.hover(C1);
    assertThat(map.sceneProperty().get().showsLinks(C1)).isTrue();
    assertThat(map.sceneProperty().get().read()).contains(C1);
  }

  @Test
  void theBottleneckIsMarked() {
    plan.set(new PlanReadings(Set.of("c2"), Map.of()));

    assertThat(map.sceneProperty().get().isBottleneck(C2)).isTrue();
    assertThat(map.sceneProperty().get().isBottleneck(C1)).isFalse();
  }

  @Test
  void linksAreShownOfSelectedAndHoveredClients() {
    selection.select(C1);
    selection.hover(C2);
    MapScene scene = map.sceneProperty().get();

    assertThat(scene.showsLinks(C1)).isTrue();
    assertThat(scene.showsLinks(C2)).isTrue();
    assertThat(scene.showsLinks(Station.client("c3"))).isFalse();
    assertThat(scene.showsLinks(Station.MAIN_SERVER)).isFalse();
  }

  @Test
  void aClosedProjectLeavesTheMapEmpty() {
    session.close();

    assertThat(map.sceneProperty().get().markers()).isEmpty();
  }

  private static OfClient heard(double mainGain) {
    return new OfClient(mainGain, mainGain, Double.NaN, Double.NaN, OfLink.UNKNOWN, OfLink.UNKNOWN);
  }

  private static OfClient planned(double roundDelayS, double bandwidthHz) {
    return new OfClient(1e-9, 1e-9, roundDelayS, bandwidthHz, OfLink.UNKNOWN, OfLink.UNKNOWN);
  }

  private Project shown() {
    return session.projectProperty().get();
  }

  private Position placeOf(Station station) {
    return station.positionIn(shown().scenario()).orElseThrow();
  }

  private double value(String id) {
    return map.sceneProperty().get().marker(Station.client(id)).orElseThrow().value();
  }
}
