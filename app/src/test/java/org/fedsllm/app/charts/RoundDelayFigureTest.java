package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.fedsllm.model.delay.DelayBreakdown;
import org.fedsllm.model.delay.RoundDelay;
import org.junit.jupiter.api.Test;

class RoundDelayFigureTest {
  private static final double ONE_PIXEL = 1;
  private static final FigureView VIEW = FigureView.of(600, 220, FigureTheme.screenDark());
  private static final RoundDelay FIRST = new RoundDelay(0.020, 0.010, 0.005, 0, 0.015, 0);
  private static final RoundDelay SECOND = new RoundDelay(0.005, 0.010, 0.005, 0, 0.005, 0);

  private final RoundDelayFigure figure =
      RoundDelayFigure.of(
          List.of("near", "far"), new DelayBreakdown(0.7, 500, List.of(FIRST, SECOND)));

  @Test
  void phasesAreStackedInTheOrderInWhichTheyHappen() {
    DrawnFigure drawn = FigureImage.render(figure, VIEW, 1).drawn();

    Rectangle2D compute = phase(drawn, "near", "client compute");
    Rectangle2D activations = phase(drawn, "near", "activation upload");
    Rectangle2D adapter = phase(drawn, "near", "adapter upload");
    assertThat(compute.getHeight()).isCloseTo(2 * activations.getHeight(), within(3 * ONE_PIXEL));
    assertThat(activations.getMaxY()).isEqualTo(compute.getMinY());
    assertThat(adapter.getMaxY()).isLessThan(activations.getMinY());
  }

  @Test
  void stackReachesTheClientsWholeRound() {
    DrawnFigure drawn = FigureImage.render(figure, VIEW, 1).drawn();

    double base = drawn.plotArea().getMaxY();
    double first = base - phase(drawn, "near", "adapter upload").getMinY();
    double second = base - phase(drawn, "far", "adapter upload").getMinY();
    assertThat(second / first)
        .isCloseTo(SECOND.totalS() / FIRST.totalS(), within(2 * ONE_PIXEL / first));
  }

  @Test
  void phasesThatTakeNoTimeAreLeftOut() {
    DrawnFigure drawn = FigureImage.render(figure, VIEW, 1).drawn();

    assertThat(drawn.marks().stream().map(FigureMark::series).flatMap(Optional::stream))
        .doesNotContain("gradient download", "adapter download");
  }

  @Test
  void tooltipGivesTheRoundAndItsPhasesInMilliseconds() {
    DrawnFigure drawn = FigureImage.render(figure, VIEW, 1).drawn();

    Rectangle2D area = phase(drawn, "far", "server compute");
    assertThat(drawn.hit(area.getCenterX(), area.getCenterY()).orElseThrow().text())
        .isEqualTo(
            "far  25.0 ms\nclient compute  5.00 ms\nactivation upload  10.0 ms\n"
                + "server compute  5.00 ms\nadapter upload  5.00 ms");
  }

  @Test
  void clientWithoutBandwidthIsShownAsInfinitelyLate() {
    RoundDelay never = new RoundDelay(0.02, Double.POSITIVE_INFINITY, 0.01, 0, 0.01, 0);
    RoundDelayFigure late =
        RoundDelayFigure.of(
            List.of("near", "cut off"), new DelayBreakdown(1, 500, List.of(FIRST, never)));

    DrawnFigure drawn = FigureImage.render(late, VIEW, 1).drawn();

    Rectangle2D area = drawn.plotArea();
    FigureMark mark =
        drawn.hit(area.getX() + 0.75 * area.getWidth(), area.getY() + 2).orElseThrow();
    assertThat(mark.value()).isInfinite();
    assertThat(mark.text()).startsWith("cut off  ∞ ms");
    assertThat(phase(drawn, "near", "client compute").getHeight()).isGreaterThan(20);
  }

  @Test
  void tableHasEveryPhaseInSeconds() {
    assertThat(figure.data().columns())
        .containsExactly(
            "client",
            "client compute [s]",
            "activation upload [s]",
            "server compute [s]",
            "gradient download [s]",
            "adapter upload [s]",
            "adapter download [s]",
            "round [s]");
    assertThat(figure.data().rows().get(0))
        .containsExactly("near", 0.020, 0.010, 0.005, 0.0, 0.015, 0.0, FIRST.totalS());
  }

  private static Rectangle2D phase(DrawnFigure drawn, String client, String phase) {
    return drawn.marks().stream()
        .filter(mark -> mark.clientId().equals(Optional.of(client)))
        .filter(mark -> mark.series().equals(Optional.of(phase)))
        .findFirst()
        .orElseThrow()
        .area();
  }
}
