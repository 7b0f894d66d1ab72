package org.fedsllm.app.charts;

import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a drawing shows where. Immutable.
 *
 * @param plotArea the rectangle between the axes
 * @param marks everything that can be pointed at; where marks overlap the first one wins
 * @param handles everything that can be taken and moved
 */
public record DrawnFigure(
    Rectangle2D plotArea, List<FigureMark> marks, List<FigureHandle> handles) {

  /** A drawing to look at only. */
  public DrawnFigure(Rectangle2D plotArea, List<FigureMark> marks) {
    this(plotArea, marks, List.of());
  }

  public DrawnFigure {
    plotArea = (Rectangle2D) plotArea.clone();
    marks = List.copyOf(marks);
    handles = List.copyOf(handles);
  }

  @Override
  public Rectangle2D plotArea() {
    return (Rectangle2D) plotArea.clone();
  }

  /** The mark under a point, in the coordinates of the drawing. */
  public Optional<FigureMark> hit(double x, double y) {
    return marks.stream().filter(mark -> mark.area().contains(x, y)).findFirst();
  }

  /** The handle under a point; where two overlap the one whose middle is nearer. */
  public Optional<FigureHandle> handleAt(double x, double y) {
    return handles.stream()
        .filter(handle -> handle.grip().contains(x, y))
        .min(Comparator.comparingDouble(handle -> Math.abs(handle.grip().getCenterY() - y)));
  }

  /** The handle of a client's bar in a series, wherever it was drawn. */
  public Optional<FigureHandle> handleOf(String clientId, String series) {
    return handles.stream()
        .filter(handle -> handle.clientId().equals(clientId) && handle.series().equals(series))
        .findFirst();
  }
}
