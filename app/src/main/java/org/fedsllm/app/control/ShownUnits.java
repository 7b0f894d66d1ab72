package org.fedsllm.app.control;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.fedsllm.app.settings.UnitStyle;

/**
 * The style of units of a whole window: fields find it at their scene, as they find its style
 * sheet, so that no form has to hand it on.
 */
public final class ShownUnits {
  private ShownUnits() {}

  /** Lets every field of {@code scene} show its value in the units of {@code style}. */
  public static void follow(Scene scene, ObservableValue<UnitStyle> style) {
    scene.getProperties().put(ShownUnits.class, style);
  }

  /**
   * Tells {@code listener} the style now and whenever it changes, while {@code node} is in a scene
   * that has one.
   */
  static void onChange(Node node, Consumer<UnitStyle> listener) {
    Heard heard = new Heard(listener);
    node.sceneProperty().addListener((property, before, now) -> heard.at(now));
    heard.at(node.getScene());
  }

  /** Listens to one scene at a time, so that a form taken out of the window can be forgotten. */
  private static final class Heard {
    private final Consumer<UnitStyle> listener;
    private Subscription subscription = Subscription.EMPTY;

    Heard(Consumer<UnitStyle> listener) {
      this.listener = listener;
    }

    void at(Scene scene) {
      subscription.unsubscribe();
      subscription = Subscription.EMPTY;
      if (scene != null
          && scene.getProperties().get(ShownUnits.class) instanceof ObservableValue<?> style) {
        subscription = style.subscribe(now -> listener.accept((UnitStyle) now));
      }
    }
  }
}
