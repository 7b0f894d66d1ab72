package org.fedsllm.app.charts;

import java.awt.geom.Rectangle2D;

/**
 * The end of a bar, which can be taken and moved up and down.
 *
 * @param clientId whose bar it is
 * @param series the series that the bar belongs to
 * @param value where it is, in the SI unit of the figure's data
 * @param siPerUnit how much one unit of the drawing upward is worth
 * @param topSi where the axis ends
 * @param grip where it can be taken
 */
public record FigureHandle(
    String clientId,
    String series,
    double value,
    double siPerUnit,
    double topSi,
    Rectangle2D grip) {

  public FigureHandle {
    grip = (Rectangle2D) grip.clone();
  }

  @Override
  public Rectangle2D grip() {
    return (Rectangle2D) grip.clone();
  }

  /** Its value after it was moved {@code upward}, within the axis. */
  public double movedBy(double upward) {
    return Math.max(0, Math.min(topSi, value + upward * siPerUnit));
  }
}
