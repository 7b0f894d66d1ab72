package org.fedsllm.app.charts;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.fedsllm.app.charts.plot.Plot;

/** A figure under its title, which takes the upper edge of the view. */
public record TitledFigure(Figure figure) implements Figure {
  private static final double BASELINE_EM = 1.1;

  @Override
  public String title() {
    return figure.title();
  }

  @Override
  public String id() {
    return figure.id();
  }

  @Override
  public FigureTable data() {
    return figure.data();
  }

  @Override
  public Optional<Plot> plot(FigureView view) {
    return figure.plot(below(view));
  }

  /** The view that is left for the figure. */
  public static FigureView below(FigureView view) {
    return view.lowered(FigureView.TITLE_EM * view.theme().fontSize());
  }

  @Override
  public DrawnFigure draw(Graphics2D target, FigureView view) {
    double em = view.theme().fontSize();
    double top = FigureView.TITLE_EM * em;
    Graphics2D graphics = (Graphics2D) target.create();
    try {
      Strokes.prepare(graphics);
      graphics.setFont(FigureFonts.regular(em));
      graphics.setColor(view.theme().text());
      graphics.drawString(title(), 0f, (float) (BASELINE_EM * em));
      graphics.translate(0, top);
      return lowered(figure.draw(graphics, below(view)), top);
    } finally {
      graphics.dispose();
    }
  }

  private static DrawnFigure lowered(DrawnFigure drawn, double by) {
    AffineTransform down = AffineTransform.getTranslateInstance(0, by);
    return new DrawnFigure(
        moved(drawn.plotArea(), down),
        drawn.marks().stream()
            .map(
                mark ->
                    new FigureMark(
                        mark.clientId(),
                        mark.series(),
                        mark.value(),
                        mark.text(),
                        moved(mark.area(), down)))
            .toList());
  }

  private static Rectangle2D moved(Rectangle2D area, AffineTransform by) {
    return by.createTransformedShape(area).getBounds2D();
  }
}
