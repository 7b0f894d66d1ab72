package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LineClipTest {
  private static final double WIDTH = 100;
  private static final double HEIGHT = 50;
  private static final double ROUNDING_PX = 1e-6; // of a way of 1e9 pixels

  @Test
  void aLineInsideStaysAsItIs() {
    LineClip line = new LineClip(10, 10, 90, 40);

    assertThat(line.within(WIDTH, HEIGHT)).contains(line);
  }

  @Test
  void aLineThatLeavesEndsAtTheEdge() {
    assertThat(new LineClip(50, 25, 1050, 25).within(WIDTH, HEIGHT))
        .contains(new LineClip(50, 25, 100, 25));
    LineClip endless = new LineClip(50, -1e9, 50, 1e9).within(WIDTH, HEIGHT).orElseThrow();
    assertThat(endless.fromY()).isCloseTo(0, within(ROUNDING_PX));
    assertThat(endless.toY()).isCloseTo(HEIGHT, within(ROUNDING_PX));
  }

  @Test
  void aLineThatPassesByIsGone() {
    assertThat(new LineClip(-10, 60, 110, 60).within(WIDTH, HEIGHT)).isEmpty();
    assertThat(new LineClip(-10, 5, 5, -10).within(WIDTH, HEIGHT)).isEmpty();
  }
}
