package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.fedsllm.model.delay.Allocation;

/**
 * Another plan's shares beside those of a figure: a mark across each bar, where that bar would end.
 *
 * @param name of the other plan
 */
public record OtherShares(String name, Allocation shares) {
  private static final double OVERHANG = 0.18;

  /** Draws a mark for each bar of {@code drawn}. */
  void draw(Graphics2D target, DrawnFigure drawn, BandwidthFigure figure, FigureTheme theme) {
    Graphics2D graphics = (Graphics2D) target.create();
    try {
      Strokes.prepare(graphics);
      graphics.setColor(theme.text());
      graphics.setStroke(Strokes.solid(theme.lineWidth()));
      double unitsPerHz = unitsPerHz(drawn);
      for (FigureMark bar : drawn.marks()) {
        if (bar.series().isPresent() && bar.clientId().isPresent()) {
          double hertz = figure.otherHz(bar.clientId().get(), bar.series().get());
          Rectangle2D area = bar.area();
          double y = drawn.plotArea().getMaxY() - hertz * unitsPerHz;
          double over = OVERHANG * area.getWidth();
          graphics.draw(new Line2D.Double(area.getMinX() - over, y, area.getMaxX() + over, y));
        }
      }
    } finally {
      graphics.dispose();
    }
  }

  /** All bars together tell the scale better than one, whose edge falls on a whole pixel. */
  private static double unitsPerHz(DrawnFigure drawn) {
    double hertz = 0;
    double units = 0;
    for (FigureMark bar : drawn.marks()) {
      if (bar.series().isPresent() && bar.value() > 0) {
        hertz += bar.value();
        units += bar.area().getHeight();
      }
    }
    return hertz > 0 ? units / hertz : 0;
  }
}
