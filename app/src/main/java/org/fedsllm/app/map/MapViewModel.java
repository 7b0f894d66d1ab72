package org.fedsllm.app.map;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.fedsllm.app.map.MapScene.Marker;
import org.fedsllm.app.session.Edit;
import org.fedsllm.app.session.Notices;
import org.fedsllm.app.session.ProjectSession;
import org.fedsllm.app.session.Selection;
import org.fedsllm.app.session.Station;
import org.fedsllm.app.session.StationEdits;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.PluggedPathLoss;
import org.fedsllm.model.scenario.Position;

/** What the map shows and what its gestures do to the project. FX thread only. */
public final class MapViewModel {
  private static final String MAP = "map";

  private final ProjectSession session;
  private final Selection selection;
  private final Notices notices;
  private final ObservableValue<Set<String>> bottlenecks;
  private final ObservableValue<Map<String, Double>> plannedGains;
  private final ReadOnlyObjectWrapper<MapScene> scene = new ReadOnlyObjectWrapper<>(MapScene.EMPTY);

  /** What a running drag moves, and how far it has come; {@code null} between drags. */
  private Drag drag;

  private record Drag(Set<Station> stations, double dxM, double dyM) {}

  /**
   * @param bottlenecks ids of the clients whose resources are worth most, {@code null} while
   *     unknown
   * @param plannedGains by client's id, gains to the main server as the plan found them
   */
  public MapViewModel(
      ProjectSession session,
      Selection selection,
      Notices notices,
      ObservableValue<Set<String>> bottlenecks,
      ObservableValue<Map<String, Double>> plannedGains) {
    this.session = session;
    this.selection = selection;
    this.notices = notices;
    this.bottlenecks = bottlenecks;
    this.plannedGains = plannedGains;
    session.projectProperty().addListener((property, before, now) -> project(now));
    selection.selectedProperty().addListener((property, before, now) -> mark());
    selection.hoveredProperty().addListener((property, before, now) -> mark());
    bottlenecks.addListener((property, before, now) -> mark());
    plannedGains.addListener((property, before, now) -> hear(session.projectProperty().get()));
    project(session.projectProperty().get());
  }

  /** The picture; never {@code null}. */
  ReadOnlyObjectProperty<MapScene> sceneProperty() {
    return scene.getReadOnlyProperty();
  }

  /** Starts to move {@code grabbed}: with everything selected if it is, else alone. */
  void startMove(Station grabbed) {
    Set<Station> selected = selection.selectedProperty().get();
    drag = new Drag(selected.contains(grabbed) ? selected : Set.of(grabbed), 0, 0);
  }

  /**
   * Moves what is grabbed to this way from where it was. A way that ends where nothing may stand is
   * not followed: the stations wait at the last good place.
   */
  void moveTo(double dxM, double dyM) {
    if (drag == null) {
      return;
    }
    try {
      session.preview(StationEdits.moved(drag.stations(), dxM, dyM));
      drag = new Drag(drag.stations(), dxM, dyM);
      notices.mended(MAP);
    } catch (IllegalArgumentException e) {
      notices.stand(MAP, Notices.words(e));
    }
  }

  /** Ends the move as one edit. */
  void endMove() {
    if (drag == null) {
      return;
    }
    Drag done = drag;
    drag = null;
    notices.mended(MAP);
    apply(StationEdits.move(done.stations(), done.dxM(), done.dyM()));
  }

  /** Ends the move with everything back where it was. */
  void cancelMove() {
    if (drag != null) {
      drag = null;
      notices.mended(MAP);
      session.cancelPreview();
    }
  }

  boolean isMoving() {
    return drag != null;
  }

  /** Moves what is selected by one step. */
  void nudge(double dxM, double dyM) {
    Set<Station> selected = selection.selectedProperty().get();
    if (!selected.isEmpty()) {
      apply(StationEdits.move(selected, dxM, dyM));
    }
  }

  /** Puts a new client at {@code place}, like the last one, and selects it. */
  void addClient(Position place) {
    session
        .settled()
        .ifPresent(
            project -> {
              String id = StationEdits.freeId(project.scenario());
              if (apply(StationEdits.add(id, place))) {
                selection.select(Station.client(id));
              }
            });
  }

  /** Takes the selected clients out. */
  public void deleteSelected() {
    Set<Station> clients =
        selection.selectedProperty().get().stream()
            .filter(Station::isClient)
            .collect(Collectors.toUnmodifiableSet());
    if (!clients.isEmpty()) {
      apply(StationEdits.delete(clients));
    }
  }

  /** Selects every client. */
  void selectAll() {
    selection.select(
        scene.get().markers().stream()
            .map(Marker::station)
            .filter(Station::isClient)
            .collect(Collectors.toUnmodifiableSet()));
  }

  Selection selection() {
    return selection;
  }

  private boolean apply(Edit edit) {
    try {
      session.apply(edit);
      return true;
    } catch (IllegalArgumentException e) {
      notices.fail(Notices.words(e), null);
      return false;
    }
  }

  private void project(Project project) {
    if (project == null) {
      scene.set(MapScene.EMPTY);
      return;
    }
    Map<String, Double> gains = plannedGains.getValue();
    List<Marker> markers = SceneBuilder.markers(project, gains == null ? Map.of() : gains);
    show(markers, SceneBuilder.range(markers));
  }

  /** A built-in path loss was known before the plan was. */
  private void hear(Project project) {
    if (project != null && project.scenario().radio().pathLoss() instanceof PluggedPathLoss) {
      project(project);
    }
  }

  private static Set<String> known(Set<String> ids) {
    return ids == null ? Set.of() : ids;
  }

  private void mark() {
    show(scene.get().markers(), scene.get().snr());
  }

  private void show(List<Marker> markers, MapScene.SnrRange range) {
    scene.set(
        new MapScene(
            markers,
            selection.selectedProperty().get(),
            selection.hoveredProperty().get(),
            known(bottlenecks.getValue()),
            range));
  }
}
