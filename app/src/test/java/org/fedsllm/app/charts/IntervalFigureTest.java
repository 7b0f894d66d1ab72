package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntervalFigureTest {
  private static final double PIXEL = 1;

  private final IntervalFigure figure =
      IntervalFigure.of(
          "Perplexity",
          "perplexity",
          List.of(
              new IntervalSeries(
                  "iid",
                  List.of(
                      new IntervalSeries.Point("flora", 40, 10),
                      new IntervalSeries.Point("uShape", 30, Double.NaN),
                      new IntervalSeries.Point("diverged", Double.NaN, Double.NaN))),
              new IntervalSeries("byDomain", List.of(new IntervalSeries.Point("uShape", 50, 0)))));

  @Test
  void everyMeanStandsAtItsValue() {
    List<FigureMark> marks = draw().marks();

    assertThat(marks).extracting(FigureMark::value).containsExactly(40.0, 30.0, 50.0);
    double[] x = marks.stream().mapToDouble(mark -> mark.area().getCenterX()).toArray();
    assertThat(x[0] - x[1]).isPositive().isCloseTo(x[2] - x[0], within(PIXEL));
  }

  @Test
  void oneCategoryIsOneRow() {
    List<FigureMark> marks = draw().marks();

    double row = draw().plotArea().getHeight() / 3;
    assertThat(marks.get(2).area().getCenterY() - marks.get(1).area().getCenterY())
        .isBetween(0.0, row);
    assertThat(marks.get(1).area().getCenterY()).isGreaterThan(marks.get(0).area().getCenterY());
  }

  @Test
  void tooltipNamesTheInterval() {
    assertThat(draw().marks().get(0).text()).isEqualTo("flora, iid\n40.0 ± 10.0");
    assertThat(draw().marks().get(1).text()).isEqualTo("uShape, iid\n30.0");
  }

  @Test
  void dataKeepEveryNumber() {
    assertThat(figure.data().rows())
        .contains(List.of("iid", "flora", 40.0, 10.0), List.of("iid", "uShape", 30.0, ""));
  }

  private DrawnFigure draw() {
    BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      return figure.draw(graphics, FigureView.of(600, 300, FigureTheme.screenLight()));
    } finally {
      graphics.dispose();
    }
  }
}
