package org.fedsllm.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureView;
import org.fedsllm.app.charts.TitledFigure;
import org.fedsllm.app.export.pgf.PgfDocument;

/**
 * Writes figures for paper: in the print theme, no client highlighted, each with a note of where it
 * comes from. Equal figures give equal bytes. Immutable and thread-safe.
 */
public final class FigureExporter {
  private static final String DATA_SUFFIX = "-data.csv";

  private final FigureSource source;
  private final ExportStyle style;
  private final String workbench;
  private final String commit;

  /**
   * As the program that runs.
   *
   * @param source is noted in each file
   */
  public FigureExporter(FigureSource source, ExportStyle style) {
    this(source, style, ProductVersion.current(), ProductVersion.commit());
  }

  private FigureExporter(FigureSource source, ExportStyle style, String workbench, String commit) {
    this.source = source;
    this.style = style;
    this.workbench = workbench;
    this.commit = commit;
  }

  /** As the program that wrote {@code note}, so that equal drawings give equal bytes again. */
  public static FigureExporter again(FigureNote note) {
    return new FigureExporter(note.source(), note.style(), note.workbench(), note.commit());
  }

  /**
   * Writes {@code figure} in the format that {@code file} is named for. Its folder must exist.
   *
   * @return the files written: that one, and for pgfplots its numbers beside it
   * @throws IllegalArgumentException if the name belongs to no format, or the figure has no such
   *     form
   * @throws IOException if it cannot be written, saying why; an old file then stays as it was
   */
  public List<Path> export(Figure figure, Path file) throws IOException {
    return FigureFile.write(files(figure, file));
  }

  /** What {@link #export} would write: {@code file} first. */
  public List<FigureFile> files(Figure figure, Path file) throws IOException {
    FigureFormat format = FigureFormat.of(file);
    if (format != FigureFormat.PGF) {
      return List.of(new FigureFile(file, bytes(figure, format)));
    }
    PgfDocument document = pgf(figure);
    String data = dataName(String.valueOf(file.getFileName()));
    String text = document.file(note(figure).header(), data);
    String numbers = TextHead.comment("# ", note(figure).header()) + document.csv();
    return List.of(
        new FigureFile(file, utf8(text)), new FigureFile(file.resolveSibling(data), utf8(numbers)));
  }

  /**
   * The content of a file in {@code format}; for pgfplots that of the picture, whose numbers are in
   * the file that it would have beside it.
   */
  public byte[] bytes(Figure figure, FigureFormat format) throws IOException {
    FigureNote note = note(figure);
    Figure drawn = style.framed(figure);
    return switch (format) {
      case PDF -> PdfFigure.bytes(drawn, style.view(), note);
      case SVG -> SvgFigure.bytes(drawn, style.view(), note);
      case PNG -> PngFigure.bytes(drawn, style.view(), note, style.dpi());
      case CSV -> utf8(TextHead.comment("# ", note.header()) + figure.data().toCsv());
      case PGF -> utf8(pgf(figure).file(note.header(), dataName(figure.id())));
    };
  }

  /** The figure as a picture of pgfplots with its numbers in it, to be pasted. */
  public String pgfSnippet(Figure figure) {
    return pgf(figure).snippet(note(figure).header());
  }

  /** What each of its files says. */
  public FigureNote note(Figure figure) {
    return new FigureNote(figure.id(), figure.title(), source, workbench, commit, style);
  }

  private PgfDocument pgf(Figure figure) {
    FigureView whole = style.view();
    FigureView view = style.title() ? TitledFigure.below(whole) : whole;
    return figure
        .plot(view)
        .map(plot -> new PgfDocument(plot, view, style.title() ? figure.title() : ""))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The figure \"%s\" has no form for pgfplots. Export it as PDF or SVG."
                        .formatted(figure.title())));
  }

  private static String dataName(String name) {
    String extension = FigureFormat.PGF.extension();
    String base =
        name.toLowerCase(Locale.ROOT).endsWith(extension)
            ? name.substring(0, name.length() - extension.length())
            : name;
    return base.replaceAll("[^A-Za-z0-9.-]+", "-") + DATA_SUFFIX; // TeX minds many letters
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
