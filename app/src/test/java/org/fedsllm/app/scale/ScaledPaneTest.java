package org.fedsllm.app.scale;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class ScaledPaneTest {
  private final SimpleIntegerProperty percent = new SimpleIntegerProperty(100);
  private final Pane content = new Pane();
  private final ScaledPane pane = content(900, 500);

  @Test
  void theContentFillsThePaneAtEveryScale() {
    for (int chosen : new int[] {100, 125, 150, 200}) {
      percent.set(chosen);
      show(1920, 1080);

      assertThat(pane.factorProperty().get()).isEqualTo(chosen / 100.0);
      assertThat(content.getBoundsInParent().getWidth()).isEqualTo(1920);
      assertThat(content.getBoundsInParent().getHeight()).isEqualTo(1080);
    }
  }

  @Test
  void inASmallWindowTheContentIsAsLargeAsThereIsRoom() {
    percent.set(200);
    show(1350, 1000);

    assertThat(pane.factorProperty().get()).isEqualTo(1.5);
    assertThat(content.getWidth()).isEqualTo(900);
  }

  @Test
  void theContentIsNeverDrawnSmallerThanUsual() {
    percent.set(150);
    show(600, 300);

    assertThat(pane.factorProperty().get()).isEqualTo(1);
    assertThat(content.getWidth()).isEqualTo(600);
  }

  private ScaledPane content(double leastWidth, double leastHeight) {
    content.setMinSize(leastWidth, leastHeight);
    return new ScaledPane(content, percent);
  }

  private void show(double width, double height) {
    pane.resize(width, height);
    pane.requestLayout();
    pane.layout();
  }
}
