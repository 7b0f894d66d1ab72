package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * A figure as pixels.
 *
 * @param image premultiplied ARGB, {@code scale} pixels for each unit of the view
 * @param drawn what lies where, in units of the view
 */
public record FigureImage(BufferedImage image, DrawnFigure drawn) {

  /** Draws {@code figure} over the theme's background. */
  public static FigureImage render(Figure figure, FigureView view, double scale) {
    int width = (int) Math.max(1, Math.round(view.width() * scale));
    int height = (int) Math.max(1, Math.round(view.height() * scale));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(view.theme().background());
      graphics.fillRect(0, 0, width, height);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
      graphics.scale(scale, scale);
      return new FigureImage(image, figure.draw(graphics, view));
    } finally {
      graphics.dispose();
    }
  }
}
