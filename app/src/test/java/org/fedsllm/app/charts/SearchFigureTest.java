package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchFigureTest {
  private static final FigureView VIEW = FigureView.of(500, 260, FigureTheme.screenLight());
  private static final double ROUNDING = 1e-9;

  @Test
  void distancesAndResidualsAreDrawnWhereTheyHaveAPower() {
    SearchFigure figure =
        SearchFigure.of(
            "exact",
            List.of(
                new SearchFigure.Step(1, 110, 1e-2),
                new SearchFigure.Step(2, 100.1, 1e-6),
                new SearchFigure.Step(3, 100, 0)),
            100);

    List<FigureMark> marks = FigureImage.render(figure, VIEW, 1).drawn().marks();

    assertThat(values(marks, "T, from its end")).hasSize(2);
    assertThat(values(marks, "T, from its end").get(0)).isCloseTo(0.1, within(ROUNDING));
    assertThat(values(marks, "residual").get(1)).isCloseTo(1e-6, within(ROUNDING));
    assertThat(figure.data().rows().get(2)).containsExactly(3, 100.0, 0.0, 0.0);
  }

  @Test
  void aSearchOfOneStepSaysSo() {
    SearchFigure figure =
        SearchFigure.of("equal", List.of(new SearchFigure.Step(1, 100, Double.NaN)), 100);

    assertThat(FigureImage.render(figure, VIEW, 1).drawn().marks()).isEmpty();
  }

  @Test
  void aSearchWithoutAPlanHasNoDistances() {
    SearchFigure figure =
        SearchFigure.of(
            "lost", List.of(new SearchFigure.Step(1, 100, 0.5)), Double.POSITIVE_INFINITY);

    List<FigureMark> marks = FigureImage.render(figure, VIEW, 1).drawn().marks();

    assertThat(values(marks, "T, from its end")).isEmpty();
    assertThat(values(marks, "residual")).hasSize(1);
  }

  private static List<Double> values(List<FigureMark> marks, String series) {
    return marks.stream()
        .filter(mark -> mark.series().orElseThrow().equals(series))
        .map(FigureMark::value)
        .toList();
  }
}
