package org.fedsllm.app.shell;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.fedsllm.app.map.MapView;
import org.fedsllm.app.session.Station;

/** The map of a {@link DrivenWindow}. */
final class DrivenMap {
  private final DrivenWindow window;

  DrivenMap(DrivenWindow window) {
    this.window = window;
  }

  /** Where {@code station} is on the screen. */
  Point2D pointOf(Station station) {
    MapView map = window.node("#map");
    return map.localToScreen(map.pointOf(station).orElseThrow());
  }

  void click(Station station) {
    window.robot().clickOn(pointOf(station));
  }

  /** Adds {@code station} to what is selected, or takes it away. */
  void toggle(Station station) {
    window.robot().press(KeyCode.CONTROL).clickOn(pointOf(station)).release(KeyCode.CONTROL);
  }

  /** Drags {@code station} by so many pixels and lets it go. */
  void drag(Station station, double dx, double dy) {
    grab(station);
    window.robot().moveBy(dx / 2, dy / 2).moveBy(dx / 2, dy / 2);
    drop();
  }

  /** Puts the button down on {@code station}. */
  void grab(Station station) {
    window.robot().moveTo(pointOf(station)).press(MouseButton.PRIMARY);
  }

  /** Lets go. */
  void drop() {
    window.robot().release(MouseButton.PRIMARY);
  }
}
