package org.fedsllm.app.run;

import org.fedsllm.app.charts.Figure;

/** A figure and the name of its files. */
public record NamedFigure(String fileName, Figure figure) {

  /** Under the figure's own id. */
  public static NamedFigure of(Figure figure) {
    return new NamedFigure(figure.id(), figure);
  }
}
