package org.fedsllm.app.session;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Scenario;

/**
 * What the user points at: the selected stations and the one under the pointer, the same in every
 * view. Stations that leave the project leave the selection. FX thread only.
 */
public final class Selection {
  private final ReadOnlyObjectWrapper<Set<Station>> selected =
      new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<Station> hovered = new ReadOnlyObjectWrapper<>();

  public Selection(ProjectSession session) {
    session.projectProperty().addListener((property, before, now) -> keepIn(now));
  }

  public void select(Set<Station> stations) {
    if (!stations.equals(selected.get())) {
      selected.set(Set.copyOf(stations));
    }
  }

  public void select(Station station) {
    select(Set.of(station));
  }

  /** Adds {@code stations} to what is selected. */
  public void add(Set<Station> stations) {
    Set<Station> next = new LinkedHashSet<>(selected.get());
    next.addAll(stations);
    select(next);
  }

  /** Adds {@code station}, or takes it away where it already is selected. */
  public void toggle(Station station) {
    Set<Station> next = new LinkedHashSet<>(selected.get());
    if (!next.remove(station)) {
      next.add(station);
    }
    select(next);
  }

  public void clear() {
    select(Set.of());
  }

  /** Notes what is under the pointer; {@code null} for nothing. */
  public void hover(Station station) {
    hovered.set(station);
  }

  /** The only selected station; empty where none or several are. */
  public Optional<Station> single() {
    return selected.get().size() == 1
        ? Optional.of(selected.get().iterator().next())
        : Optional.empty();
  }

  /** The selected stations; never {@code null}, immutable. */
  public ReadOnlyObjectProperty<Set<Station>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The station under the pointer, {@code null} if none. */
  public ReadOnlyObjectProperty<Station> hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  private void keepIn(Project project) {
    if (project == null) {
      clear();
      hover(null);
      return;
    }
    Scenario scenario = project.scenario();
    Set<Station> kept = new LinkedHashSet<>(selected.get());
    kept.removeIf(station -> station.positionIn(scenario).isEmpty());
    select(kept);
    if (hovered.get() != null && hovered.get().positionIn(scenario).isEmpty()) {
      hover(null);
    }
  }
}
