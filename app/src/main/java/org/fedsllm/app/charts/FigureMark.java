package org.fedsllm.app.charts;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * One thing in a figure that can be pointed at.
 *
 * @param clientId whose it is, or empty for a mark of the whole system
 * @param series the series it belongs to, or empty for all of a client's
 * @param value in the SI unit of the figure's data; NaN for a mark that stands for several values
 * @param text its tooltip, one fact a line
 * @param area where it was drawn
 */
public record FigureMark(
    Optional<String> clientId,
    Optional<String> series,
    double value,
    String text,
    Rectangle2D area) {

  public FigureMark {
    area = (Rectangle2D) area.clone();
  }

  @Override
  public Rectangle2D area() {
    return (Rectangle2D) area.clone();
  }
}
