package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorthFigureTest {
  private static final double ROUNDING = 1e-12;
  private static final double ONE_PIXEL = 1;
  private static final FigureView VIEW = FigureView.of(500, 320, FigureTheme.screenDark());

  private final WorthFigure figure =
      WorthFigure.of(
          -1e-6,
          -3e-6,
          false,
          List.of(
              new WorthFigure.Client("c1", 0.7, -2, -5e-8, 1e-5, 2e-5, 0.5),
              new WorthFigure.Client("c2", 0.3, -1.5, 0, 1e-5, 0, 0.25)));

  @Test
  void theLargestChangeStandsFirstWhateverItsSign() {
    assertThat(bars(figure))
        .extracting(mark -> Math.round(100 * mark.value()))
        .containsExactly(-500L, -300L, -200L, -150L, -100L, 50L, 25L);
    assertThat(bars(figure).get(0).clientId()).contains("c1");
    assertThat(bars(figure).get(0).series()).contains("0.1 GHz more processor");
    assertThat(bars(figure).get(1).clientId()).isEmpty();
  }

  @Test
  void whatSavesPointsToTheLeftOfZeroAndWhatCostsToTheRight() {
    List<FigureMark> bars = bars(figure);
    double zero = bars.get(0).area().getMaxX();

    assertThat(bars)
        .allSatisfy(
            bar ->
                assertThat(bar.value() < 0 ? bar.area().getMaxX() : bar.area().getMinX())
                    .isCloseTo(zero, within(ONE_PIXEL)));
  }

  @Test
  void lengthsAreInProportion() {
    List<FigureMark> bars = bars(figure);

    assertThat(bars.get(0).area().getWidth() / bars.get(2).area().getWidth())
        .isCloseTo(bars.get(0).value() / bars.get(2).value(), within(0.05));
    assertThat(bars.get(2).value()).isCloseTo(-2, within(ROUNDING));
  }

  @Test
  void onOneBandThereIsOneBandBar() {
    WorthFigure pooled = WorthFigure.of(-1e-6, -1e-6, true, List.of());

    assertThat(bars(pooled)).hasSize(1);
    assertThat(bars(pooled).get(0).text())
        .isEqualTo("band\n1 MHz wider band\nsaves  1.00 s, by the slope at the plan");
  }

  @Test
  void onlyTheLargestOfManyHaveABar() {
    List<WorthFigure.Client> many = new ArrayList<>();
    for (int k = 1; k <= 50; k++) {
      many.add(new WorthFigure.Client("c" + k, 0.02, -k, -1e-9, 0, 0, 0.1));
    }

    List<FigureMark> bars = bars(WorthFigure.of(0, 0, true, many));

    assertThat(bars).hasSize(WorthFigure.MOST_ROWS);
    assertThat(bars.get(0).clientId()).contains("c50");
  }

  @Test
  void theDataAreTheSlopesThemselves() {
    assertThat(figure.data().columns()).hasSize(8).contains("dT/df [s/Hz]");
    assertThat(figure.data().rows().get(0))
        .containsExactly("c1", 0.7, -2.0, -5e-8, 1e-5, 2e-5, -1e-6, -3e-6);
  }

  private static List<FigureMark> bars(Figure figure) {
    return FigureImage.render(figure, VIEW, 1).drawn().marks().stream()
        .filter(mark -> mark.series().isPresent())
        .toList();
  }
}
