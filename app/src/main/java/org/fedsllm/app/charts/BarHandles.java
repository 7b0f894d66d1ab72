package org.fedsllm.app.charts;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** Finds the handles of the bars that a drawing shows. */
final class BarHandles {
  private static final double GRIP_EM = 0.5;

  private BarHandles() {}

  /** One handle for each bar that stands on the base line of {@code drawn}. */
  static List<FigureHandle> of(DrawnFigure drawn, FigureTheme theme) {
    List<FigureMark> bars =
        drawn.marks().stream()
            .filter(mark -> mark.series().isPresent() && mark.clientId().isPresent())
            .filter(mark -> mark.value() > 0 && mark.area().getHeight() > 0)
            .toList();
    // Edges fall on whole pixels: all bars together tell the scale better than one.
    double si = bars.stream().mapToDouble(FigureMark::value).sum();
    double units = bars.stream().mapToDouble(mark -> mark.area().getHeight()).sum();
    double siPerUnit = si / units;
    double topSi = siPerUnit * drawn.plotArea().getHeight();
    double reach = GRIP_EM * theme.fontSize();
    return bars.stream()
        .map(
            bar ->
                new FigureHandle(
                    bar.clientId().orElseThrow(),
                    bar.series().orElseThrow(),
                    bar.value(),
                    siPerUnit,
                    topSi,
                    grip(bar.area(), reach)))
        .toList();
  }

  private static Rectangle2D grip(Rectangle2D bar, double reach) {
    return new Rectangle2D.Double(bar.getX(), bar.getY() - reach, bar.getWidth(), 2 * reach);
  }
}
