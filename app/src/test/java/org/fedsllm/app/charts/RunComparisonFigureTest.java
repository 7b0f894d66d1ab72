package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.run.RoundRecord;
import org.junit.jupiter.api.Test;

class RunComparisonFigureTest {
  private static final double ROUNDING = 1e-12;
  private static final FigureView VIEW =
      new FigureView(600, 400, FigureTheme.screenLight(), Set.of());

  private static final RunGroup SEEDS =
      new RunGroup(
          "plan",
          List.of(List.of(round(0, 0, 4), round(1, 2, 3)), run(round(1, 4, 2), round(2, 8, 1))));

  @Test
  void seedsAreOneMeanAndABandFromLeastToGreatest() {
    FigureTable table = figure(TrainingProgress.SIMULATED_TIME).data();

    assertThat(table.rows()).hasSize(2); // the third round is of one seed alone
    assertThat(table.rows().get(1)).isEqualTo(List.of("plan", 2, 1, 3.0, 2.5, 2.0, 3.0));
    assertThat(figure(TrainingProgress.ROUNDS).title())
        .contains("mean, band from least to greatest");
  }

  @Test
  void theLegendTellsHowManySeedsACurveStandsFor() {
    DrawnFigure drawn = FigureImage.render(figure(TrainingProgress.ROUNDS), VIEW, 1).drawn();

    assertThat(drawn.marks())
        .extracting(FigureMark::series)
        .containsOnly(Optional.of("plan, n = 2"));
    assertThat(drawn.marks().get(1).text()).contains("mean loss 2.5");
  }

  @Test
  void stepsAndBytesAddUpOverTheRounds() {
    List<RoundRecord> rounds = List.of(round(0, 0, 4), round(1, 2, 3), round(2, 4, 2));

    assertThat(TrainingProgress.STEPS.along(rounds)).containsExactly(0, 5, 10);
    assertThat(TrainingProgress.BYTES.along(rounds))
        .containsExactly(new double[] {0, 1, 2}, within(ROUNDING));
  }

  private static RunComparisonFigure figure(TrainingProgress progress) {
    return RunComparisonFigure.of(List.of(SEEDS), progress, TrainingMeasure.LOSS);
  }

  private static List<RoundRecord> run(RoundRecord... later) {
    return Stream.concat(Stream.of(round(0, 0, 4)), Arrays.stream(later)).toList();
  }

  private static RoundRecord round(int round, double simulatedS, double loss) {
    LinkBytes bytes =
        round == 0 ? LinkBytes.NONE : new LinkBytes(200_000, 200_000, 200_000, 200_000, 200_000);
    return new RoundRecord(
        round, round == 0 ? 0 : 5, simulatedS, 1, Double.NaN, loss, List.of(loss), bytes);
  }
}
