package org.fedsllm.app.control;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Lets Enter, Space, the menu key and Shift+F10 ask for the context menu of what has the focus. */
final class MenuKeys {
  private MenuKeys() {}

  /** For {@code node}, which answers a request for its context menu and can have the focus. */
  static void install(Node node) {
    node.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (asks(event)) {
            request(node);
            event.consume();
          }
        });
  }

  private static boolean asks(KeyEvent event) {
    return switch (event.getCode()) {
      case ENTER, SPACE, CONTEXT_MENU -> !event.isShortcutDown();
      default -> event.getCode() == KeyCode.F10 && event.isShiftDown();
    };
  }

  private static void request(Node node) {
    double x = node.getLayoutBounds().getCenterX();
    double y = node.getLayoutBounds().getCenterY();
    Point2D screen = node.localToScreen(x, y);
    node.fireEvent(
        new ContextMenuEvent(
            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
            x,
            y,
            screen.getX(),
            screen.getY(),
            true,
            null));
  }
}
