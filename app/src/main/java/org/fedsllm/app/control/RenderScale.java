package org.fedsllm.app.control;

import javafx.scene.Node;
import javafx.scene.transform.Transform;
import javafx.stage.Window;

/** How many pixels a length of one becomes, for those that draw pixels of their own. */
public final class RenderScale {
  private RenderScale() {}

  /** The part that the window's scale and other transforms have, without the screen's. */
  public static double ofTransforms(Node node) {
    Transform toScene = node.getLocalToSceneTransform();
    return Math.max(1, Math.hypot(toScene.getMxx(), toScene.getMyx()));
  }

  /** All of it: the transforms and the screen's own scale. At least 1. */
  public static double of(Node node) {
    Window window = node.getScene() == null ? null : node.getScene().getWindow();
    double screen = window == null ? 1 : Math.max(1, window.getOutputScaleX());
    return ofTransforms(node) * screen;
  }
}
