package org.fedsllm.app.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Never squeezes its content below its minimal width: where there is less room, a scroll bar
 * appears below. Unlike a scroll pane it leaves the mouse, the wheel and the keyboard alone.
 */
public final class SidewaysPane extends Region {
  private final Node content;
  private final ScrollBar bar = new ScrollBar();

  public SidewaysPane(Node content) {
    this.content = content;
    bar.setOrientation(Orientation.HORIZONTAL);
    bar.setFocusTraversable(false);
    bar.setAccessibleText("Scroll sideways");
    bar.valueProperty().addListener((property, before, now) -> requestLayout());
    getChildren().addAll(content, bar);
    setMinSize(0, 0);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  @Override
  protected void layoutChildren() {
    double width = Math.max(getWidth(), content.minWidth(-1));
    double beyond = width - getWidth();
    double barHeight = beyond > 0 ? bar.prefHeight(-1) : 0;
    bar.setVisible(beyond > 0);
    bar.setMax(beyond);
    bar.setVisibleAmount(width == 0 ? 0 : beyond * getWidth() / width);
    bar.setValue(Math.min(bar.getValue(), beyond));
    bar.resizeRelocate(0, getHeight() - barHeight, getWidth(), barHeight);
    content.resizeRelocate(-bar.getValue(), 0, width, Math.max(0, getHeight() - barHeight));
  }

  @Override
  protected double computePrefWidth(double height) {
    return content.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return content.prefHeight(width);
  }
}
