package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.delay.RoundDelay;
import org.junit.jupiter.api.Test;

class TotalDelayFigureTest {
  private static final double ROUNDING = 1e-9;
  private static final double ONE_PIXEL = 1;
  private static final FigureView VIEW = FigureView.of(600, 260, FigureTheme.screenLight());
  private static final DelayBreakdown BREAKDOWN =
      new DelayBreakdown(
          2, 100, List.of(new RoundDelay(1, 1, 0, 0, 1, 0), new RoundDelay(1, 0.5, 0.5, 0, 2, 0)));

  private final TotalDelayFigure figure =
      TotalDelayFigure.of(
          List.of("c1", "c2"),
          List.of(
              new TotalDelayFigure.Plan("exact", 400, Optional.of(BREAKDOWN), "proved optimal"),
              new TotalDelayFigure.Plan("turns", 800, Optional.empty(), "solved"),
              new TotalDelayFigure.Plan(
                  "none", Double.POSITIVE_INFINITY, Optional.empty(), "infeasible")));

  @Test
  void phasesAreThoseOfTheClientThatFinishesLastAndAddUpToTheTotalDelay() {
    List<FigureMark> bars = bars(0);

    assertThat(bars.stream().mapToDouble(FigureMark::value).sum()).isCloseTo(400, within(ROUNDING));
    assertThat(bars)
        .extracting(bar -> bar.series().orElseThrow())
        .containsExactly("client compute", "activation upload", "server compute", "adapter upload");
    assertThat(bars.get(0).text()).contains("finishes last  c2");
    assertThat(figure.data().rows().get(0))
        .startsWith("exact", "proved optimal", 400.0, "c2", 100.0);
  }

  @Test
  void barsAreAsLongAsThePlansTake() {
    double exact = bars(0).get(3).area().getMaxX() - bars(0).get(0).area().getMinX();

    assertThat(bars(1)).hasSize(1);
    assertThat(bars(1).get(0).area().getWidth()).isCloseTo(2 * exact, within(2 * ONE_PIXEL));
  }

  @Test
  void withoutAPlanThereIsNoBarButARow() {
    assertThat(bars(2)).isEmpty();
    assertThat(rows()).hasSize(3);
    assertThat(rows().get(2).text()).isEqualTo("none  ∞ s\ninfeasible");
  }

  private List<FigureMark> rows() {
    return drawn().marks().stream().filter(mark -> mark.series().isEmpty()).toList();
  }

  private List<FigureMark> bars(int row) {
    return drawn().marks().stream()
        .filter(mark -> mark.series().isPresent())
        .filter(
            mark ->
                rows().get(row).area().contains(mark.area().getCenterX(), mark.area().getCenterY()))
        .toList();
  }

  private DrawnFigure drawn() {
    return FigureImage.render(figure, VIEW, 1).drawn();
  }
}
