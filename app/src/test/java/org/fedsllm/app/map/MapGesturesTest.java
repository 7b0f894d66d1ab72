package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.session.StationEdits;
import org.fedsllm.app.settings.Appearance;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The mouse and the keys on the map. */
@ExtendWith(ApplicationExtension.class)
class MapGesturesTest {
  private static final Station C1 = Station.client("c1");
  private static final Station C2 = Station.client("c2");

  private static final double ROUNDING_PX = 1e-6;

  private final ProjectSession session = new ProjectSession();
  private final Selection selection = new Selection(session);

  @Start
  void start(Stage stage) {
    MapViewModel model =
        new MapViewModel(
            session,
            selection,
            new Notices(),
            new SimpleObjectProperty<>(Set.of()),
            new SimpleObjectProperty<>());
    MapPlace place = new MapPlace(model, new SimpleObjectProperty<>(Appearance.LIGHT));
    stage.setScene(new Scene((Parent) place.view(), 800, 600));
    stage.show();
    session.openUnnamed(Projects.ofClients(3));
  }

  @Test
  void aClickSelectsAndAClickOnFreeGroundSelectsNothing(FxRobot robot) {
    robot.clickOn(screen(robot, C2));
    assertThat(selection.single()).contains(C2);

    robot.clickOn(screen(robot, C2).add(0, 80));
    assertThat(selection.selectedProperty().get()).isEmpty();
  }

  @Test
  void controlAddsToTheSelectionAndDragsMoveAllOfIt(FxRobot robot) {
    robot.clickOn(screen(robot, C1));
    robot.press(KeyCode.CONTROL).clickOn(screen(robot, C2)).release(KeyCode.CONTROL);
    assertThat(selection.selectedProperty().get()).containsExactlyInAnyOrder(C1, C2);

    Position before = placeOf(C1);
    drag(robot, C2, 0, -60);
    assertThat(placeOf(C1).yM()).isGreaterThan(before.yM());
    assertThat(placeOf(C1).yM()).isEqualTo(placeOf(C2).yM());
    assertThat(session.undoNameProperty().get()).isEqualTo("Move 2 stations");
  }

  @Test
  void shiftDragSelectsWhatLiesInBetween(FxRobot robot) {
    Point2D corner = screen(robot, C2).add(-30, -30);
    robot.press(KeyCode.SHIFT).moveTo(corner).press(MouseButton.PRIMARY);
    robot.moveBy(30, 30).moveBy(30, 30).release(MouseButton.PRIMARY).release(KeyCode.SHIFT);

    assertThat(selection.selectedProperty().get()).isEqualTo(Set.of(C2));
    assertThat(session.undoNameProperty().get()).isNull();
  }

  @Test
  void freeGroundIsDraggedToPanAndFitBringsEverythingBack(FxRobot robot) {
    Point2D fitted = screen(robot, C1);
    Point2D free = screen(robot, C2).add(0, 80);
    robot.moveTo(free).press(MouseButton.PRIMARY).moveBy(40, 20).moveBy(10, 10);
    robot.release(MouseButton.PRIMARY);
    assertThat(screen(robot, C1).distance(fitted.add(50, 30))).isLessThan(ROUNDING_PX);

    robot.clickOn("#map-fit");
    assertThat(screen(robot, C1).distance(fitted)).isLessThan(ROUNDING_PX);
  }

  @Test
  void anotherProjectIsShownWhole(FxRobot robot) {
    Set<Station> clients = Set.of(C1, C2, Station.client("c3"));
    robot.interact(
        () ->
            session.openUnnamed(StationEdits.moved(clients, 9000, 0).apply(Projects.ofClients(3))));
    MapView map = robot.lookup("#map").query();

    assertThat(map.pointOf(C2).orElseThrow())
        .matches(map.getLayoutBounds()::contains, "on the map");
  }

  @Test
  void arrowKeysNudgeAndDeleteRemoves(FxRobot robot) {
    robot.clickOn(screen(robot, C2));
    robot.push(KeyCode.RIGHT);
    assertThat(placeOf(C2).xM()).isGreaterThan(200);

    robot.push(KeyCode.DELETE);
    assertThat(scenario().client("c2")).isEmpty();
  }

  @Test
  void theAddToolPutsAClientWhereTheGroundIsClicked(FxRobot robot) {
    robot.clickOn("#map-add");
    robot.clickOn(screen(robot, C2).add(0, 80));

    assertThat(scenario().client("c4")).isPresent();
    assertThat(selection.single()).contains(Station.client("c4"));
    assertThat(placeOf(Station.client("c4")).yM()).isNegative();
  }

  @Test
  void escapeTakesADragBack(FxRobot robot) {
    Position before = placeOf(C1);
    robot.moveTo(screen(robot, C1)).press(MouseButton.PRIMARY).moveBy(0, -20).moveBy(0, -20);
    assertThat(placeOf(C1)).isNotEqualTo(before);

    robot.push(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
    assertThat(placeOf(C1)).isEqualTo(before);
    assertThat(session.undoNameProperty().get()).isNull();
  }

  private static void drag(FxRobot robot, Station station, double dx, double dy) {
    robot.moveTo(screen(robot, station)).press(MouseButton.PRIMARY);
    robot.moveBy(dx / 2, dy / 2).moveBy(dx / 2, dy / 2).release(MouseButton.PRIMARY);
  }

  private static Point2D screen(FxRobot robot, Station station) {
    MapView map = robot.lookup("#map").query();
    return map.localToScreen(map.pointOf(station).orElseThrow());
  }

  private Scenario scenario() {
    return session.projectProperty().get().scenario();
  }

  private Position placeOf(Station station) {
    return station.positionIn(scenario()).orElseThrow();
  }
}
