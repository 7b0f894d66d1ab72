package org.fedsllm.app.monkey;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.fedsllm.app.map.MapView;
import org.fedsllm.app.session.Station;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.scenario.Client;

/** Tricks with the mouse anywhere, and more often on the map. FX thread only. */
final class PointerTricks {
  private static final int MOST_STEPS = 6;

  private final Sight sight;

  PointerTricks(Sight sight) {
    this.sight = sight;
  }

  Optional<String> hover(RandomGenerator chance) {
    Point2D point = anywhere(chance);
    return target(point)
        .map(
            node -> {
              mouse(node, MouseEvent.MOUSE_MOVED, point, Held.NONE, 0);
              return "hover over " + Sight.name(node);
            });
  }

  Optional<String> click(RandomGenerator chance) {
    Point2D point = anywhere(chance);
    int clicks = chance.nextInt(4) == 0 ? 2 : 1;
    Held held = Held.of(chance);
    return target(point)
        .map(
            node -> {
              mouse(node, MouseEvent.MOUSE_PRESSED, point, held, clicks);
              mouse(node, MouseEvent.MOUSE_RELEASED, point, held, clicks);
              mouse(node, MouseEvent.MOUSE_CLICKED, point, held, clicks);
              return "%d click(s) %son %s".formatted(clicks, held, Sight.name(node));
            });
  }

  Optional<String> rightClick(RandomGenerator chance) {
    Point2D point = anywhere(chance);
    return target(point)
        .map(
            node -> {
              Event.fireEvent(
                  node,
                  new ContextMenuEvent(
                      ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                      point.getX(),
                      point.getY(),
                      point.getX(),
                      point.getY(),
                      false,
                      new PickResult(node, point.getX(), point.getY())));
              return "right click on " + Sight.name(node);
            });
  }

  Optional<String> scroll(RandomGenerator chance) {
    Point2D point = anywhere(chance);
    double way = chance.nextBoolean() ? 40 : -40;
    return target(point)
        .map(
            node -> {
              Event.fireEvent(
                  node,
                  new ScrollEvent(
                      ScrollEvent.SCROLL,
                      point.getX(),
                      point.getY(),
                      point.getX(),
                      point.getY(),
                      false,
                      false,
                      false,
                      false,
                      false,
                      false,
                      0,
                      way,
                      0,
                      way,
                      ScrollEvent.HorizontalTextScrollUnits.NONE,
                      0,
                      ScrollEvent.VerticalTextScrollUnits.NONE,
                      0,
                      0,
                      new PickResult(node, point.getX(), point.getY())));
              return "scroll by %.0f on %s".formatted(way, Sight.name(node));
            });
  }

  Optional<String> drag(RandomGenerator chance) {
    Point2D from = anywhere(chance);
    return target(from).map(node -> drag(node, from, anywhere(chance), chance));
  }

  /** A station of {@code project}, or the ground below. */
  Optional<String> dragOnMap(Optional<Project> project, RandomGenerator chance) {
    return sight
        .any(MapView.class, chance)
        .map(
            map -> {
              Optional<Point2D> station =
                  project
                      .flatMap(open -> map.pointOf(station(open, chance)))
                      .map(map::localToScene);
              Point2D from =
                  chance.nextInt(4) == 0
                      ? within(map, chance)
                      : station.orElse(within(map, chance));
              return drag(map, from, within(map, chance), chance);
            });
  }

  private static Station station(Project project, RandomGenerator chance) {
    List<Client> clients = project.scenario().clients();
    int any = chance.nextInt(clients.size() + 2);
    if (any < clients.size()) {
      return Station.client(clients.get(any).id());
    }
    return any == clients.size() ? Station.MAIN_SERVER : Station.FEDERATED_SERVER;
  }

  private String drag(Node node, Point2D from, Point2D to, RandomGenerator chance) {
    Held held = Held.of(chance);
    String name = Sight.name(node);
    mouse(node, MouseEvent.MOUSE_PRESSED, from, held, 1);
    int steps = 1 + chance.nextInt(MOST_STEPS);
    for (int i = 1; i <= steps; i++) {
      Point2D at = from.interpolate(to, (double) i / steps);
      mouse(node, MouseEvent.MOUSE_DRAGGED, at, held, 1);
    }
    mouse(node, MouseEvent.MOUSE_RELEASED, to, held, 1);
    return "drag %s%s by (%.0f, %.0f)"
        .formatted(held, name, to.getX() - from.getX(), to.getY() - from.getY());
  }

  private Point2D within(Node node, RandomGenerator chance) {
    Bounds bounds = node.localToScene(node.getBoundsInLocal());
    return new Point2D(
        bounds.getMinX() + chance.nextDouble() * bounds.getWidth(),
        bounds.getMinY() + chance.nextDouble() * bounds.getHeight());
  }

  private Point2D anywhere(RandomGenerator chance) {
    return new Point2D(
        chance.nextDouble() * sight.scene().getWidth(),
        chance.nextDouble() * sight.scene().getHeight());
  }

  private Optional<Node> target(Point2D point) {
    return Optional.ofNullable(sight.at(point.getX(), point.getY()));
  }

  private static void mouse(
      Node node, EventType<MouseEvent> type, Point2D at, Held held, int clicks) {
    boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            at.getX(),
            at.getY(),
            at.getX(),
            at.getY(),
            type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY,
            clicks,
            held.shift(),
            held.control(),
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            clicks == 1,
            new PickResult(node, at.getX(), at.getY())));
  }

  /** The keys held down meanwhile. */
  private record Held(boolean shift, boolean control) {
    static final Held NONE = new Held(false, false);

    static Held of(RandomGenerator chance) {
      return new Held(chance.nextInt(5) == 0, chance.nextInt(8) == 0);
    }

    @Override
    public String toString() {
      return (shift ? "with Shift " : "") + (control ? "with Ctrl " : "");
    }
  }
}
