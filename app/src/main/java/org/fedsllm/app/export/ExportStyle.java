package org.fedsllm.app.export;

import org.fedsllm.app.charts.Figure;
import org.fedsllm.app.charts.FigureTheme;
import org.fedsllm.app.charts.FigureView;
import org.fedsllm.app.charts.LegendPlace;
import org.fedsllm.app.charts.TitledFigure;
import org.fedsllm.model.unit.Check;

/**
 * How a figure stands on paper; the window and the command line ask for the same.
 *
 * @param fontPt size of all text, in points
 * @param linePt width of curves, in points
 * @param title whether the figure's title stands over it
 * @param dpi resolution of pixel formats
 */
public record ExportStyle(
    FigureSize size,
    double fontPt,
    double linePt,
    Ink ink,
    LegendPlace legend,
    boolean title,
    int dpi) {

  /** As wide as a column of an IEEE paper, with letters of the size of its captions. */
  public static final ExportStyle DEFAULT =
      new ExportStyle(FigureSize.IEEE_COLUMN, 7.5, 1.1, Ink.COLOUR, LegendPlace.TOP, false, 300);

  /** Coarsest resolution of pixels. */
  public static final int LEAST_DPI = 36;

  /** Finest resolution of pixels. */
  public static final int MOST_DPI = 2400;

  private static final double MOST_FONT_PT = 40;
  private static final double MOST_LINE_PT = 10;

  public ExportStyle {
    String where = "of the figure";
    Check.present("size", size, where);
    Check.present("ink", ink, where);
    Check.present("legend", legend, where);
    Check.between("fontPt", fontPt, 0, MOST_FONT_PT, where, "Captions have 8 points.");
    Check.between("linePt", linePt, 0, MOST_LINE_PT, where, "Curves have about 1 point.");
    Check.inRange("dpi", dpi, LEAST_DPI, MOST_DPI, where, "Print wants 300 or 600.");
  }

  /** The view of a drawing on paper, in points. */
  public FigureView view() {
    FigureTheme theme = FigureTheme.print(fontPt, linePt, ink == Ink.GREY);
    return FigureView.of(size.widthPt(), size.heightPt(), theme).withLegend(legend);
  }

  /** {@code figure} as it is drawn: under its title where that is wanted. */
  public Figure framed(Figure figure) {
    return title ? new TitledFigure(figure) : figure;
  }

  public ExportStyle withSize(FigureSize other) {
    return new ExportStyle(other, fontPt, linePt, ink, legend, title, dpi);
  }

  public ExportStyle withFontPt(double other) {
    return new ExportStyle(size, other, linePt, ink, legend, title, dpi);
  }

  public ExportStyle withLinePt(double other) {
    return new ExportStyle(size, fontPt, other, ink, legend, title, dpi);
  }

  public ExportStyle withInk(Ink other) {
    return new ExportStyle(size, fontPt, linePt, other, legend, title, dpi);
  }

  public ExportStyle withLegend(LegendPlace other) {
    return new ExportStyle(size, fontPt, linePt, ink, other, title, dpi);
  }

  public ExportStyle withTitle(boolean shown) {
    return new ExportStyle(size, fontPt, linePt, ink, legend, shown, dpi);
  }

  public ExportStyle withDpi(int other) {
    return new ExportStyle(size, fontPt, linePt, ink, legend, title, other);
  }
}
