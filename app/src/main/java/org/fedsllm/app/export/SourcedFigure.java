package org.fedsllm.app.export;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.fedsllm.app.charts.Figure;

/**
 * A figure and where it comes from.
 *
 * @param source empty for the plan of the project as it stands when that is asked
 */
public record SourcedFigure(Figure figure, Optional<Source> source) {

  /**
   * Finds out where a figure comes from; may read files and hash a project, so off the FX thread.
   */
  @FunctionalInterface
  public interface Source {
    FigureSource find() throws IOException;
  }

  public SourcedFigure {
    Objects.requireNonNull(figure, "figure");
    Objects.requireNonNull(source, "source");
  }

  /** A figure of the project as it stands. */
  public static SourcedFigure ofProject(Figure figure) {
    return new SourcedFigure(figure, Optional.empty());
  }

  /** A figure of something else, or of the project as it stood. */
  public static SourcedFigure of(Figure figure, Source source) {
    return new SourcedFigure(figure, Optional.of(source));
  }
}
