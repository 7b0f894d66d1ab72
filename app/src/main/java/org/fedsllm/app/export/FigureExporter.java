package org.fedsllm.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureTheme;
import org.fedsllm.app.charts.FigureView;
import org.fedsllm.model.project.AtomicFile;
import org.fedsllm.model.unit.Check;

/**
 * Writes figures for paper: in the print theme, no client highlighted. Equal figures give equal
 * bytes. Immutable and thread-safe.
 */
public final class FigureExporter {

  /** Resolution of PNG files unless asked otherwise. */
  public static final int DEFAULT_DPI = 300;

  private static final int LEAST_DPI = 36;
  private static final int MOST_DPI = 2400;

  private final FigureSource source;
  private final FigureSize size;
  private final int dpi;

  /**
   * @param source is noted in each file
   * @param dpi resolution of PNG files
   */
  public FigureExporter(FigureSource source, FigureSize size, int dpi) {
    this.source = source;
    this.size = size;
    this.dpi =
        Check.inRange("dpi", dpi, LEAST_DPI, MOST_DPI, "of the figure", "Print wants 300 or 600.");
  }

  /**
   * Writes {@code figure} in the format that {@code file} is named for. Its folder must exist.
   *
   * @throws IllegalArgumentException if the name belongs to no format
   * @throws IOException if it cannot be written, saying why; an old file then stays as it was
   */
  public void export(Figure figure, Path file) throws IOException {
    AtomicFile.write(file, bytes(figure, FigureFormat.of(file)));
  }

  /** The content of a file in {@code format}. */
  public byte[] bytes(Figure figure, FigureFormat format) throws IOException {
    FigureView view = FigureView.of(size.widthPt(), size.heightPt(), FigureTheme.print());
    return switch (format) {
      case PDF -> PdfFigure.bytes(figure, view, source);
      case SVG -> SvgFigure.bytes(figure, view, source);
      case PNG -> PngFigure.bytes(figure, view, source, dpi);
      case CSV -> figure.data().toCsv().getBytes(StandardCharsets.UTF_8);
    };
  }
}
