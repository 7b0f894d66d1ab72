package org.fedsllm.app.map;

import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
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
import org.fedsllm.model.scenario.Position;

/** What the map shows and what its gestures do to the project. FX thread only. */
public final class MapViewModel {
  private static final String MAP = "map";
  private static final long BURST_NS = 1_000_000_000L;

  private final ProjectSession session;
  private final Selection selection;
  private final Notices notices;
  private final ObservableValue<PlanReadings> plan;
  private final MapOptions options;
  private final LongSupplier clock;
  private final ReadOnlyObjectWrapper<MapScene> scene = new ReadOnlyObjectWrapper<>(MapScene.EMPTY);

  /** What a running drag moves, and how far it has come; {@code null} between drags. */
  private Drag drag;

  /** The last step by key; the next goes on with it if nothing happened in between. */
  private Nudge lastNudge;

  private record Nudge(Set<Station> stations, Project after, long nanoTime) {}

  private record Drag(Set<Station> stations, double dxM, double dyM) {}

  /**
   * @param plan what the last solve found, {@code null} while nothing is known
   */
  public MapViewModel(
      ProjectSession session,
      Selection selection,
      Notices notices,
      ObservableValue<PlanReadings> plan,
      MapOptions options) {
    this(session, selection, notices, plan, options, System::nanoTime);
  }

  /**
   * @param clock nanoseconds from any start
   */
  MapViewModel(
      ProjectSession session,
      Selection selection,
      Notices notices,
      ObservableValue<PlanReadings> plan,
      MapOptions options,
      LongSupplier clock) {
    this.clock = clock;
    this.session = session;
    this.selection = selection;
    this.notices = notices;
    this.plan = plan;
    this.options = options;
    session.projectProperty().addListener((property, before, now) -> project(now));
    selection.selectedProperty().addListener((property, before, now) -> mark());
    selection.hoveredProperty().addListener((property, before, now) -> mark());
    plan.addListener((property, before, now) -> project(session.projectProperty().get()));
    options
        .colourProperty()
        .addListener((property, before, now) -> project(session.projectProperty().get()));
    project(session.projectProperty().get());
  }

  MapOptions options() {
    return options;
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

  /** Moves what is selected by one step; steps that follow each other soon are one edit. */
  void nudge(double dxM, double dyM) {
    Set<Station> selected = selection.selectedProperty().get();
    if (selected.isEmpty() || isMoving()) {
      return;
    }
    Edit edit = StationEdits.move(selected, dxM, dyM);
    long now = clock.getAsLong();
    Project settled = session.settled().orElse(null);
    boolean goesOn =
        lastNudge != null
            && lastNudge.after() == settled
            && lastNudge.stations().equals(selected)
            && now - lastNudge.nanoTime() < BURST_NS;
    if (carryOut(edit, goesOn)) {
      lastNudge = new Nudge(selected, session.settled().orElse(null), now);
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

  Selection selection() {
    return selection;
  }

  private boolean apply(Edit edit) {
    return carryOut(edit, false);
  }

  private boolean carryOut(Edit edit, boolean goesOn) {
    try {
      if (goesOn) {
        session.continueLast(edit);
      } else {
        session.apply(edit);
      }
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
    MapQuantity quantity = options.colourProperty().get();
    List<Marker> markers = SceneBuilder.markers(project, readings(), quantity);
    show(markers, SceneBuilder.range(markers, quantity));
  }

  private PlanReadings readings() {
    PlanReadings known = plan.getValue();
    return known == null ? PlanReadings.NONE : known;
  }

  private void mark() {
    show(scene.get().markers(), scene.get().range());
  }

  private void show(List<Marker> markers, ValueRange range) {
    scene.set(
        new MapScene(
            markers,
            selection.selectedProperty().get(),
            selection.hoveredProperty().get(),
            readings(),
            range));
  }
}
