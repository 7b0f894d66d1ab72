package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorthFigureTest {
  private static final double ROUNDING = 1e-12;
  private static final FigureView VIEW = FigureView.of(500, 220, FigureTheme.screenDark());

  private final WorthFigure figure =
      WorthFigure.of(
          -1e-5,
          -2e-6,
          List.of(
              new WorthFigure.Client("c1", 0.7, -2, -5e-8, 1e-5, 2e-5, 0.5),
              new WorthFigure.Client("c2", 0.3, -1, 0, 1e-5, 0, 0.25)));

  @Test
  void barsAreWhatIsSaved() {
    List<FigureMark> bars =
        FigureImage.render(figure, VIEW, 1).drawn().marks().stream()
            .filter(mark -> mark.series().isPresent())
            .toList();

    assertThat(value(bars, "c1", "1 dB more power")).isEqualTo(2);
    assertThat(value(bars, "c1", "0.1 GHz more processor")).isCloseTo(5, within(ROUNDING));
    assertThat(value(bars, "c2", "1 % smaller payloads")).isEqualTo(0.25);
  }

  @Test
  void theDataAreTheSlopesThemselves() {
    assertThat(figure.data().columns()).hasSize(8).contains("dT/df [s/Hz]");
    assertThat(figure.data().rows().get(0))
        .containsExactly("c1", 0.7, -2.0, -5e-8, 1e-5, 2e-5, -1e-5, -2e-6);
  }

  private static double value(List<FigureMark> bars, String client, String series) {
    return bars.stream()
        .filter(mark -> mark.clientId().equals(Optional.of(client)))
        .filter(mark -> mark.series().equals(Optional.of(series)))
        .findFirst()
        .orElseThrow()
        .value();
  }
}
