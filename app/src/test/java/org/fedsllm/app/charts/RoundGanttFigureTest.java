package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fedsllm.model.delay.Allocation;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.delay.DelayModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.RoundDelay;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.radio.BandPlan;
import org.junit.jupiter.api.Test;

class RoundGanttFigureTest {
  private static final double ROUNDING = 1e-12;
  private static final double TWO_PIXELS = 2;
  private static final FigureView VIEW = FigureView.of(600, 300, FigureTheme.screenLight());

  @Test
  void theLastBarsEndIsTheModelsDelayOfTheRound() {
    DelayProblem problem = Samples.problem(4, new BandPlan.Separate(1e7, 1e7));
    DelayBreakdown breakdown = DelayModel.evaluate(problem, Allocation.equalShares(problem, 0.7));
    RoundGanttFigure figure = RoundGanttFigure.of(Samples.ids(4), breakdown, problem.schedule());

    double endS =
        figure.data().rows().stream().mapToDouble(row -> (Double) row.get(4)).max().orElseThrow();

    assertThat(endS).isCloseTo(breakdown.roundDelayS(), within(ROUNDING));
    assertThat(endS * breakdown.globalRounds())
        .isCloseTo(
            DelayModel.totalDelayS(problem, Allocation.equalShares(problem, 0.7)), within(1e-9));
  }

  @Test
  void everyClientsBarsEndAtItsOwnDelay() {
    List<RoundDelay> delays =
        List.of(new RoundDelay(2, 4, 1, 0, 3, 0), new RoundDelay(1, 2, 1, 0, 1, 0));
    RoundGanttFigure figure =
        RoundGanttFigure.of(
            List.of("slow", "fast"), new DelayBreakdown(2, 100, delays), Schedule.ITERATION);
    DrawnFigure drawn = FigureImage.render(figure, VIEW, 1).drawn();

    assertThat(end(drawn, "fast") / end(drawn, "slow"))
        .isCloseTo(0.5, within(TWO_PIXELS / end(drawn, "slow")));
    assertThat(bars(drawn, "slow")).hasSize(2 * 3 + 1);
  }

  @Test
  void iterationsAreCountedWhereOneIsPointedAt() {
    DelayBreakdown breakdown =
        new DelayBreakdown(1.5, 100, List.of(new RoundDelay(0.3, 0, 0, 0, 0.1, 0)));
    DrawnFigure drawn =
        FigureImage.render(
                RoundGanttFigure.of(List.of("c1"), breakdown, Schedule.ITERATION), VIEW, 1)
            .drawn();

    assertThat(bars(drawn, "c1").get(1).text())
        .isEqualTo(
            "c1\nclient compute, local iteration 2 of 1.50\nfrom  200 ms\nto  300 ms\ntakes  100 ms");
  }

  @Test
  void ofVeryManyClientsSomeAreDrawnFromTheSlowestComputingOn() {
    List<RoundDelay> delays = new ArrayList<>();
    for (int k = 1; k <= 95; k++) {
      delays.add(new RoundDelay(k, 1, 0, 0, 1, 0));
    }
    RoundGanttFigure figure =
        RoundGanttFigure.of(
            Samples.ids(95), new DelayBreakdown(1, 100, delays), Schedule.ITERATION);
    DrawnFigure drawn = FigureImage.render(figure, VIEW, 1).drawn();

    List<String> drawnClients =
        drawn.marks().stream()
            .filter(mark -> mark.series().isEmpty())
            .map(mark -> mark.clientId().orElseThrow())
            .toList();
    assertThat(drawnClients).hasSize(RoundGanttFigure.MOST_ROWS).doesNotHaveDuplicates();
    assertThat(drawnClients).startsWith("c95").endsWith("c1");
    assertThat(figure.data().rows()).hasSize(3 * 95);
  }

  @Test
  void iterationsWithoutNumberAreDrawnAsOne() {
    DelayBreakdown breakdown =
        new DelayBreakdown(300.5, 100, Collections.nCopies(2, new RoundDelay(30, 20, 10, 0, 1, 0)));
    DrawnFigure drawn =
        FigureImage.render(
                RoundGanttFigure.of(Samples.ids(2), breakdown, Schedule.ITERATION), VIEW, 1)
            .drawn();

    assertThat(bars(drawn, "c1")).hasSize(4);
    assertThat(bars(drawn, "c1").get(0).text()).contains("all local iterations");
  }

  @Test
  void aClientWithoutBandwidthIsDrawnToTheEdge() {
    RoundDelay never = new RoundDelay(1, Double.POSITIVE_INFINITY, 1, 0, 1, 0);
    DelayBreakdown breakdown =
        new DelayBreakdown(1, 100, List.of(new RoundDelay(1, 2, 1, 0, 1, 0), never));
    DrawnFigure drawn =
        FigureImage.render(
                RoundGanttFigure.of(List.of("near", "cut off"), breakdown, Schedule.ITERATION),
                VIEW,
                1)
            .drawn();

    assertThat(end(drawn, "cut off")).isCloseTo(drawn.plotArea().getWidth(), within(TWO_PIXELS));
  }

  private static double end(DrawnFigure drawn, String client) {
    double end =
        bars(drawn, client).stream().mapToDouble(bar -> bar.area().getMaxX()).max().orElse(0);
    return end - drawn.plotArea().getMinX();
  }

  private static List<FigureMark> bars(DrawnFigure drawn, String client) {
    return drawn.marks().stream()
        .filter(mark -> mark.series().isPresent())
        .filter(mark -> mark.clientId().orElseThrow().equals(client))
        .toList();
  }
}
