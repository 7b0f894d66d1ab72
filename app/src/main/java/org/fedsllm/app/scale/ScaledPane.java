package org.fedsllm.app.scale;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Lays its content out in a smaller area and draws it larger, so that it fills this pane. In a pane
 * that is too small for that the content is drawn as large as there is room.
 */
final class ScaledPane extends Region {
  private static final double PERCENT = 100;

  private final Region content;
  private final ObservableIntegerValue percent;
  private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(1);

  /**
   * @param content never laid out smaller than its minimum, unless the pane itself is
   * @param percent at least 100, followed
   */
  ScaledPane(Region content, ObservableIntegerValue percent) {
    this.content = content;
    this.percent = percent;
    Scale scale = new Scale(1, 1, 0, 0);
    scale.xProperty().bind(factor);
    scale.yProperty().bind(factor);
    content.getTransforms().add(scale);
    getChildren().add(content);
    percent.addListener((property, before, now) -> requestLayout());
  }

  /** How much larger the content is drawn; at least 1. */
  ReadOnlyDoubleProperty factorProperty() {
    return factor.getReadOnlyProperty();
  }

  @Override
  protected void layoutChildren() {
    double room =
        Math.min(getWidth() / content.getMinWidth(), getHeight() / content.getMinHeight());
    factor.set(Math.max(1, Math.min(percent.get() / PERCENT, room)));
    content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
  }
}
