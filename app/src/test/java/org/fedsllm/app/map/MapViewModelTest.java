package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
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

class MapViewModelTest {
  private static final Station C1 = Station.client("c1");
  private static final Station C2 = Station.client("c2");

  private final ProjectSession session = new ProjectSession();
  private final Selection selection = new Selection(session);
  private final Notices notices = new Notices();
  private final SimpleObjectProperty<Set<String>> bottlenecks = new SimpleObjectProperty<>();
  private final SimpleObjectProperty<Map<String, Double>> gains = new SimpleObjectProperty<>();
  private final MapViewModel map =
      new MapViewModel(session, selection, notices, bottlenecks, gains);

  @BeforeEach
  void open() {
    session.open(Projects.ofClients(3), null);
  }

  @Test
  void everyStationHasAMarkerAndClientsFarOutAreHeardWorse() {
    MapScene scene = map.sceneProperty().get();

    assertThat(scene.markers()).hasSize(5);
    assertThat(snrDb("c1")).isGreaterThan(snrDb("c2"));
    assertThat(scene.snr()).isEqualTo(new MapScene.SnrRange(snrDb("c3"), snrDb("c1")));
  }

  @Test
  void aPluginsPathLossIsShownAsThePlanFoundIt() {
    double builtInDb = snrDb("c1");
    Scenario scenario = session.projectProperty().get().scenario();
    RadioSpec plugged = scenario.radio().withPathLoss(PluggedPathLoss.of("some"));
    session.apply(new Edit("plug", project -> project.withScenario(scenario.withRadio(plugged))));
    assertThat(snrDb("c1")).isNaN();
    assertThat(map.sceneProperty().get().snr()).isEqualTo(MapScene.SnrRange.UNKNOWN);

    gains.set(Map.of("c1", Math.pow(10, -9.05), "c2", 1e-10)); // c1 as the built-in model has it

    assertThat(snrDb("c1")).isCloseTo(builtInDb, within(1e-9));
    assertThat(snrDb("c2")).isCloseTo(builtInDb - 9.5, within(1e-9));
    assertThat(snrDb("c3")).isNaN();
  }

  @Test
  void wherePathLossIsNegativeNobodyIsHeardButEveryoneStandsInPlace() {
    Scenario scenario = session.projectProperty().get().scenario();
    RadioSpec steep = scenario.radio().withPathLoss(new LogDistancePathLoss(128.1, 200));
    session.apply(new Edit("steep", project -> project.withScenario(scenario.withRadio(steep))));
    session.apply(StationEdits.move(Set.of(C1), 10, 0));

    assertThat(snrDb("c1")).isNaN();
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
  void deletingTakesClientsButNeverServersNorTheLastClient() {
    selection.select(Set.of(C1, Station.MAIN_SERVER));
    map.deleteSelected();
    assertThat(shown().scenario().client("c1")).isEmpty();
    assertThat(session.undoNameProperty().get()).isEqualTo("Delete c1");

    map.selectAll();
    map.deleteSelected();
    assertThat(shown().scenario().clients()).hasSize(2);
    assertThat(notices.newsProperty().get().message()).contains("Add a client");
  }

  @Test
  void theBottleneckIsMarked() {
    bottlenecks.set(Set.of("c2"));

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

  private Project shown() {
    return session.projectProperty().get();
  }

  private Position placeOf(Station station) {
    return station.positionIn(shown().scenario()).orElseThrow();
  }

  private double snrDb(String id) {
    return map.sceneProperty().get().marker(Station.client(id)).orElseThrow().snrDb();
  }
}
