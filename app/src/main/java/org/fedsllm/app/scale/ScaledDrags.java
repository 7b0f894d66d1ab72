package org.fedsllm.app.scale;

import javafx.beans.value.ObservableDoubleValue;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/**
 * Lets dividers and column borders follow the pointer in a scaled window. Their skins measure a
 * drag in coordinates of the scene and lay out in their own, which JavaFX takes to be alike.
 */
final class ScaledDrags {
  private final ObservableDoubleValue factor;

  /** Whether the event under way is one that was made here. */
  private boolean measured;

  private ScaledDrags(ObservableDoubleValue factor) {
    this.factor = factor;
  }

  static void mend(Node root, ObservableDoubleValue factor) {
    ScaledDrags drags = new ScaledDrags(factor);
    root.addEventFilter(MouseEvent.MOUSE_PRESSED, drags::measureAnew);
    root.addEventFilter(MouseEvent.MOUSE_DRAGGED, drags::measureAnew);
  }

  private void measureAnew(MouseEvent event) {
    if (measured || factor.get() == 1 || !isGrip(event.getTarget())) {
      return;
    }
    event.consume();
    measured = true;
    try {
      Event.fireEvent(event.getTarget(), inLayout(event));
    } finally {
      measured = false;
    }
  }

  private static boolean isGrip(EventTarget target) {
    for (Node node = target instanceof Node hit ? hit : null; node != null; ) {
      if (node.getStyleClass().contains("split-pane-divider")) {
        return true;
      }
      Parent parent = node.getParent();
      if (parent instanceof NestedTableColumnHeader) {
        return node == target; // the thin border itself; the words of a header sit deeper
      }
      node = parent;
    }
    return false;
  }

  /** The same event, in a scene as large as the layout. */
  private MouseEvent inLayout(MouseEvent event) {
    double x = event.getSceneX() / factor.get();
    double y = event.getSceneY() / factor.get();
    return new MouseEvent(
        event.getEventType(),
        x,
        y,
        event.getScreenX(),
        event.getScreenY(),
        event.getButton(),
        event.getClickCount(),
        event.isShiftDown(),
        event.isControlDown(),
        event.isAltDown(),
        event.isMetaDown(),
        event.isPrimaryButtonDown(),
        event.isMiddleButtonDown(),
        event.isSecondaryButtonDown(),
        event.isSynthesized(),
        event.isPopupTrigger(),
        event.isStillSincePress(),
        new PickResult(event.getTarget(), x, y));
  }
}
