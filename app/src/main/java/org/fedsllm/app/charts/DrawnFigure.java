package org.fedsllm.app.charts;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * What a drawing shows where. Immutable.
 *
 * @param plotArea the rectangle between the axes
 * @param marks everything that can be pointed at; where marks overlap the first one wins
 */
public record DrawnFigure(Rectangle2D plotArea, List<FigureMark> marks) {

  public DrawnFigure {
    plotArea = (Rectangle2D) plotArea.clone();
    marks = List.copyOf(marks);
  }

  @Override
  public Rectangle2D plotArea() {
    return (Rectangle2D) plotArea.clone();
  }

  /** The mark under a point, in the coordinates of the drawing. */
  public Optional<FigureMark> hit(double x, double y) {
    return marks.stream().filter(mark -> mark.area().contains(x, y)).findFirst();
  }
}
