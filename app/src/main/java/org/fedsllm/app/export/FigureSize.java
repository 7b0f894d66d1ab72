package org.fedsllm.app.export;

import org.fedsllm.model.unit.Check;

/** How large a figure stands on paper. */
public record FigureSize(double widthIn, double heightIn) {
  private static final double POINTS_PER_INCH = 72;
  private static final double LARGEST_IN = 100;

  /** One column of an IEEE paper. */
  public static final FigureSize IEEE_COLUMN = new FigureSize(3.5, 2.1);

  /** Both columns of an IEEE paper. */
  public static final FigureSize IEEE_PAGE = new FigureSize(7.16, 2.6);

  public FigureSize {
    String where = "of the figure";
    String cure = "It counts inches.";
    Check.between("widthIn", widthIn, 0, LARGEST_IN, where, cure);
    Check.between("heightIn", heightIn, 0, LARGEST_IN, where, cure);
  }

  /** A width of one's own, in the proportions of a column. */
  public static FigureSize ofWidth(double widthIn) {
    return new FigureSize(widthIn, widthIn * IEEE_COLUMN.heightIn / IEEE_COLUMN.widthIn);
  }

  /** Width in PostScript points. */
  public double widthPt() {
    return widthIn * POINTS_PER_INCH;
  }

  /** Height in PostScript points. */
  public double heightPt() {
    return heightIn * POINTS_PER_INCH;
  }
}
