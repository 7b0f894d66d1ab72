package org.fedsllm.app.scale;

import java.util.Locale;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/**
 * Draws the menus, lists and tooltips that belong to a window as large as the window, and keeps
 * them on the screen; dialogs get larger words.
 */
final class ScaledPopups {
  private static final double WORDS_PX = 13;

  private final Window owner;
  private final ObservableDoubleValue factor;
  private final ListChangeListener<Window> listener = this::windowsChanged;

  ScaledPopups(Window owner, ObservableDoubleValue factor) {
    this.owner = owner;
    this.factor = factor;
    Window.getWindows().addListener(listener);
  }

  /** The list of windows is the toolkit's own and outlives this window. */
  void forget() {
    Window.getWindows().removeListener(listener);
  }

  private void windowsChanged(ListChangeListener.Change<? extends Window> change) {
    while (change.next()) {
      change.getAddedSubList().stream().filter(this::isOurs).forEach(this::enlarge);
    }
  }

  private boolean isOurs(Window window) {
    for (Window above = ownerOf(window); above != null; above = ownerOf(above)) {
      if (above == owner) {
        return true;
      }
    }
    return false;
  }

  private static Window ownerOf(Window window) {
    if (window instanceof PopupWindow popup) {
      return popup.getOwnerWindow();
    }
    return window instanceof Stage stage ? stage.getOwner() : null;
  }

  private void enlarge(Window window) {
    if (window instanceof PopupWindow popup) {
      popup.getScene().getRoot().getChildrenUnmodifiable().forEach(this::scale);
      if (popup.getProperties().put(ScaledPopups.class, this) == null) {
        popup.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> keepOnScreen(popup));
      }
    } else if (window.getScene() != null
        && window.getScene().getRoot() instanceof DialogPane dialog) {
      dialog.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx", WORDS_PX * factor.get()));
    }
  }

  private void scale(Node content) {
    Scale scale = (Scale) content.getProperties().get(ScaledPopups.class);
    if (scale == null) {
      scale = new Scale(1, 1, 0, 0);
      content.getProperties().put(ScaledPopups.class, scale);
      content.getTransforms().add(scale);
    }
    scale.setX(factor.get());
    scale.setY(factor.get());
  }

  /** JavaFX makes room for the size before scaling only. */
  private static void keepOnScreen(PopupWindow popup) {
    Rectangle2D screen =
        Screen.getScreensForRectangle(popup.getX(), popup.getY(), 1, 1).stream()
            .findFirst()
            .orElseGet(Screen::getPrimary)
            .getVisualBounds();
    double beyondX = popup.getX() + popup.getWidth() - screen.getMaxX();
    double beyondY = popup.getY() + popup.getHeight() - screen.getMaxY();
    if (beyondX > 0) {
      popup.setAnchorX(popup.getAnchorX() - beyondX);
    }
    if (beyondY > 0) {
      popup.setAnchorY(popup.getAnchorY() - beyondY);
    }
  }
}
