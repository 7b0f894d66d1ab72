package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.session.StationEdits;
import org.fedsllm.app.settings.Appearance;
import org.fedsllm.app.task.Background;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The mouse and the keys on the map. */
@ExtendWith(ApplicationExtension.class)
class MapGesturesTest {
  private static final Station C1 = Station.client("c1");
  private static final Station C2 = Station.client("c2");

  private static final double ROUNDING_PX = 1e-6;
  private static final long PATIENCE_MS = 10_000;

  private final ProjectSession session = new ProjectSession();
  private final Selection selection = new Selection(session);
  private final MapOptions options = new MapOptions();

  @Start
  void start(Stage stage) {
    Notices notices = new Notices();
    MapViewModel model =
        new MapViewModel(session, selection, notices, new SimpleObjectProperty<>(), options);
    ClientFiles files =
        new ClientFiles(
            session, notices, new Background(Runnable::run), Optional::empty, Optional::empty);
    MapPlace place =
        new MapPlace(
            model,
            new StationActions(session, selection, notices),
            files,
            new PlacementViewModel(session),
            new SimpleObjectProperty<>(Appearance.LIGHT));
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
  void aDragOverFreeGroundSelectsWhatLiesInBetweenAndShiftAdds(FxRobot robot) {
    band(robot, C2);
    assertThat(selection.selectedProperty().get()).isEqualTo(Set.of(C2));

    robot.press(KeyCode.SHIFT);
    band(robot, C1);
    robot.release(KeyCode.SHIFT);
    assertThat(selection.selectedProperty().get()).isEqualTo(Set.of(C1, C2));
    assertThat(session.undoNameProperty().get()).isNull();
  }

  private static void band(FxRobot robot, Station station) {
    robot.moveTo(screen(robot, station).add(-30, -30)).press(MouseButton.PRIMARY);
    robot.moveBy(30, 30).moveBy(30, 30).release(MouseButton.PRIMARY);
  }

  @Test
  void theGroundIsDraggedWithTheRightButtonOrSpaceAndHomeBringsEverythingBack(FxRobot robot) {
    Point2D fitted = screen(robot, C1);
    Point2D free = screen(robot, C2).add(0, 80);
    robot.moveTo(free).press(MouseButton.SECONDARY).moveBy(40, 20).moveBy(10, 10);
    robot.release(MouseButton.SECONDARY);
    assertThat(screen(robot, C1).distance(fitted.add(50, 30))).isLessThan(ROUNDING_PX);

    robot.press(KeyCode.SPACE).press(MouseButton.PRIMARY).moveBy(20, 0).moveBy(10, 0);
    robot.release(MouseButton.PRIMARY).release(KeyCode.SPACE);
    assertThat(screen(robot, C1).distance(fitted.add(80, 30))).isLessThan(ROUNDING_PX);
    assertThat(selection.selectedProperty().get()).isEmpty();

    robot.push(KeyCode.HOME);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(screen(robot, C1).distance(fitted)).isLessThan(ROUNDING_PX);
  }

  @Test
  void onTheGridADraggedStationStandsOnItsLines(FxRobot robot) {
    robot.interact(() -> options.snapProperty().set(true));
    MapView map = robot.lookup("#map").query();
    double gridM = map.gridM();

    drag(robot, C2, 37, -41);

    assertThat(placeOf(C2)).isNotEqualTo(new Position(200, 0));
    assertThat(placeOf(C2).xM() % gridM).isZero();
    assertThat(placeOf(C2).yM() % gridM).isZero();
  }

  @Test
  void clientsGoThroughTheClipboardAsATable(FxRobot robot) {
    robot.clickOn(screen(robot, C1));
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.push(KeyCode.CONTROL, KeyCode.C);
    String table =
        WaitForAsyncUtils.waitForAsyncFx(
            PATIENCE_MS, () -> Clipboard.getSystemClipboard().getString());
    assertThat(table).startsWith("id\tx_m\ty_m").contains("\nc3\t300\t0\t");

    robot.push(KeyCode.CONTROL, KeyCode.V);
    assertThat(scenario().clients()).hasSize(6);
    assertThat(selection.selectedProperty().get())
        .containsExactlyInAnyOrder(
            Station.client("c4"), Station.client("c5"), Station.client("c6"));

    robot.push(KeyCode.CONTROL, KeyCode.D);
    assertThat(scenario().clients()).hasSize(9);
    assertThat(session.undoNameProperty().get()).isEqualTo("Duplicate 3 clients");
  }

  @Test
  void theRightButtonOffersWhatCanBeDoneThere(FxRobot robot) {
    robot.rightClickOn(screen(robot, C2));
    assertThat(selection.single()).contains(C2);
    robot.clickOn("#map-menu-duplicate");

    assertThat(scenario().clients()).hasSize(4);
  }

  @Test
  void severalSelectedAreAlignedByTheirTools(FxRobot robot) {
    robot.interact(() -> session.apply(StationEdits.put(C1, new Position(80, 60))));
    robot.clickOn(screen(robot, C1));
    assertThat(robot.lookup("#selection-tools").query().isVisible()).isFalse();
    robot.press(KeyCode.CONTROL).clickOn(screen(robot, C2)).release(KeyCode.CONTROL);
    robot.clickOn("#selection-align-top");

    assertThat(placeOf(C2)).isEqualTo(new Position(200, 60));
    assertThat(session.undoNameProperty().get()).isEqualTo("Align tops");
  }

  @Test
  void leavingTheMapGivesAPlacementUp(FxRobot robot) {
    robot.clickOn("#map-place");
    assertThat(scenario().clients()).hasSize(30);

    robot.interact(() -> robot.window(0).getScene().setRoot(new Group()));
    assertThat(scenario().clients()).hasSize(3);
    assertThat(session.undoNameProperty().get()).isNull();
  }

  @Test
  void aPlacementIsShownWhileItIsChosenAndTakenAsOneEdit(FxRobot robot) {
    robot.clickOn("#map-place");
    assertThat(scenario().clients()).hasSize(30);
    assertThat(session.settled().orElseThrow().scenario().clients()).hasSize(3);

    robot.clickOn("#placement-count").push(KeyCode.CONTROL, KeyCode.A).write("12");
    robot.push(KeyCode.ENTER);
    assertThat(scenario().clients()).hasSize(12);
    Position first = placeOf(C1);
    robot.clickOn("#placement-redraw");
    assertThat(placeOf(C1)).isNotEqualTo(first);

    robot.clickOn("#placement-take");
    assertThat(session.settled().orElseThrow().scenario().clients()).hasSize(12);
    assertThat(session.undoNameProperty().get()).isEqualTo("Place 12 clients");
  }

  @Test
  void anotherProjectIsShownWhole(FxRobot robot) {
    Set<Station> clients = Set.of(C1, C2, Station.client("c3"));
    robot.interact(
        () ->
            session.openUnnamed(StationEdits.moved(clients, 9000, 0).apply(Projects.ofClients(3))));
    WaitForAsyncUtils.waitForFxEvents();
    MapView map = robot.lookup("#map").query();

    assertThat(map.pointOf(C2).orElseThrow())
        .matches(map.getLayoutBounds()::contains, "on the map");
  }

  @Test
  void arrowKeysNudgeAndDeleteRemoves(FxRobot robot) {
    robot.clickOn(screen(robot, C2));
    robot.push(KeyCode.RIGHT);
    assertThat(placeOf(C2).xM()).isEqualTo(201);
    robot.push(KeyCode.SHIFT, KeyCode.UP);
    assertThat(placeOf(C2).yM()).isEqualTo(10);

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
