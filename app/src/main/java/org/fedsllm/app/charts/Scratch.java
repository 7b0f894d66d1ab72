package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Function;

/** A graphics that nobody looks at, to measure letters for what is laid out but not drawn. */
final class Scratch {
  private Scratch() {}

  static <T> T measure(Function<Graphics2D, T> layout) {
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB_PRE).createGraphics();
    try {
      Strokes.prepare(graphics);
      return layout.apply(graphics);
    } finally {
      graphics.dispose();
    }
  }
}
