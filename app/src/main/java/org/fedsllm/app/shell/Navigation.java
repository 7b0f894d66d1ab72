package org.fedsllm.app.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import org.fedsllm.app.control.Place;

/** Which place is in front, or which page before it. FX thread only. */
final class Navigation {
  private final List<Place> places;
  private final ReadOnlyObjectWrapper<Place> current = new ReadOnlyObjectWrapper<>();

  private final ReadOnlyObjectWrapper<Node> page = new ReadOnlyObjectWrapper<>();

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

  /** A page that fills the window before any place, project or not; {@code null} for none. */
  ReadOnlyObjectProperty<Node> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Shows {@code before} before the places until it is closed or a place is gone to. */
  void open(Node before) {
    page.set(before);
  }

  /** Shows again what was there before the page. */
  void closePage() {
    page.set(null);
  }

  void go(Place place) {
    closePage();
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
