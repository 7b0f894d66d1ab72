package org.fedsllm.app.scale;

import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * A window drawn larger than it is laid out: words, controls, figures and the map alike. FX thread
 * only.
 */
public final class ScaledWindow implements AutoCloseable {
  private final ScaledPane root;
  private final ScaledPopups popups;

  /**
   * @param content of the window; its minimal width and height must be set, and bound the scale
   * @param percent how large, at least 100; followed
   */
  public ScaledWindow(Window window, Region content, ObservableIntegerValue percent) {
    root = new ScaledPane(content, percent);
    ScaledDrags.mend(root, root.factorProperty());
    popups = new ScaledPopups(window, root.factorProperty());
  }

  /** What the scene gets as its root. */
  public Parent root() {
    return root;
  }

  /** Forgets the window. */
  @Override
  public void close() {
    popups.forget();
  }
}
