package org.fedsllm.app.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.fedsllm.app.control.Place;

/** Which place is in front. FX thread only. */
final class Navigation {
  private final List<Place> places;
  private final ReadOnlyObjectWrapper<Place> current = new ReadOnlyObjectWrapper<>();

  /** Starts at the first of {@code places}. */
  Navigation(List<Place> places) {
    this.places = List.copyOf(places);
    current.set(this.places.get(0));
  }

  /** In the order of the work. */
  List<Place> places() {
    return places;
  }

  ReadOnlyObjectProperty<Place> currentProperty() {
    return current.getReadOnlyProperty();
  }

  void go(Place place) {
    current.set(place);
  }

  /** Goes to the place of this title; stays where there is none. */
  void go(String title) {
    places.stream().filter(place -> place.title().equals(title)).findFirst().ifPresent(this::go);
  }

  void goFirst() {
    go(places.get(0));
  }
}
