package org.fedsllm.app.monkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What can be seen and reached in the window in front. FX thread only. */
final class Sight {
  private final Stage stage;

  Sight(Stage stage) {
    this.stage = stage;
  }

  Stage stage() {
    return stage;
  }

  /** Of the dialog, if one is open: it keeps everything else out of reach. */
  Scene scene() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .filter(window -> window != stage && window.getScene() != null)
        .reduce((first, second) -> second)
        .orElse(stage)
        .getScene();
  }

  /** Every node in sight, disabled ones included, in the order of the scene. */
  List<Node> all() {
    List<Node> found = new ArrayList<>();
    collect(scene().getRoot(), node -> true, found);
    return found;
  }

  /** One of the nodes of this kind that can be used; empty if there is none. */
  <T extends Node> Optional<T> any(Class<T> kind, RandomGenerator chance) {
    return any(kind, node -> true, chance);
  }

  <T extends Node> Optional<T> any(Class<T> kind, Predicate<T> fit, RandomGenerator chance) {
    List<Node> found = new ArrayList<>();
    collect(
        scene().getRoot(),
        node -> kind.isInstance(node) && !node.isDisabled() && fit.test(kind.cast(node)),
        found);
    return pick(found, chance).map(kind::cast);
  }

  static <T> Optional<T> pick(List<T> from, RandomGenerator chance) {
    return from.isEmpty() ? Optional.empty() : Optional.of(from.get(chance.nextInt(from.size())));
  }

  /** The topmost node under a point of the scene, as the mouse would find it. */
  Node at(double sceneX, double sceneY) {
    return at(scene().getRoot(), new Point2D(sceneX, sceneY));
  }

  private static Node at(Node node, Point2D point) {
    if (!node.isVisible() || node.isMouseTransparent() || node.isDisabled()) {
      return null;
    }
    if (node instanceof Parent parent) {
      List<Node> children = parent.getChildrenUnmodifiable();
      for (int i = children.size() - 1; i >= 0; i--) {
        Node found = at(children.get(i), point);
        if (found != null) {
          return found;
        }
      }
    }
    return node.contains(node.sceneToLocal(point)) ? node : null;
  }

  private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    if (wanted.test(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      ObservableList<Node> children = parent.getChildrenUnmodifiable();
      children.forEach(child -> collect(child, wanted, found));
    }
  }

  /** How a person would find {@code node}: its id, else its words, else its kind. */
  static String name(Node node) {
    String kind = kind(node.getClass());
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getId() != null) {
        return (at == node ? "#" : kind + " in #") + at.getId();
      }
      if (at == node && at instanceof Labeled labeled && !words(labeled).isEmpty()) {
        return "“" + words(labeled) + "”";
      }
    }
    return kind;
  }

  private static String kind(Class<?> type) {
    return type.getSimpleName().isEmpty() ? kind(type.getSuperclass()) : type.getSimpleName();
  }

  private static String words(Labeled labeled) {
    return labeled.getText() == null ? "" : labeled.getText();
  }
}
