package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CurveFiguresTest {
  private static final double ONE_PIXEL = 1;
  private static final FigureView VIEW = FigureView.of(600, 300, FigureTheme.screenLight());
  private static final List<TrainingCurve> TWO_CLOCKS =
      List.of(
          new TrainingCurve("optimal plan", Samples.rounds(10, 1)),
          new TrainingCurve("equal bandwidth", Samples.rounds(10, 1.5)));

  @Test
  void sameRoundLiesFurtherRightOnTheSlowerClock() {
    DrawnFigure drawn = draw(TWO_CLOCKS, TrainingProgress.SIMULATED_TIME);

    List<FigureMark> optimal = marks(drawn, "optimal plan");
    List<FigureMark> equal = marks(drawn, "equal bandwidth");
    double left = drawn.plotArea().getX();
    for (int round = 1; round <= 10; round++) {
      double fast = optimal.get(round).area().getCenterX() - left;
      double slow = equal.get(round).area().getCenterX() - left;
      assertThat(slow).isCloseTo(1.5 * fast, within(ONE_PIXEL));
      assertThat(equal.get(round).area().getCenterY())
          .isCloseTo(optimal.get(round).area().getCenterY(), within(ONE_PIXEL));
    }
  }

  @Test
  void learningFallsTowardsTheRight() {
    List<FigureMark> marks = marks(draw(TWO_CLOCKS, TrainingProgress.ROUNDS), "optimal plan");

    for (int round = 1; round < marks.size(); round++) {
      assertThat(marks.get(round).area().getCenterY())
          .isGreaterThan(marks.get(round - 1).area().getCenterY());
    }
  }

  @Test
  void pointingAtARoundTellsItsTimeAndPerplexity() {
    DrawnFigure drawn = draw(TWO_CLOCKS, TrainingProgress.SIMULATED_TIME);

    FigureMark sixth = marks(drawn, "equal bandwidth").get(6);
    assertThat(drawn.hit(sixth.area().getCenterX(), sixth.area().getCenterY()))
        .hasValueSatisfying(
            mark -> assertThat(mark.text()).isEqualTo("equal bandwidth\n9.00 s\nperplexity 40.4"));
  }

  @Test
  void trainingThatHasNotBegunDrawsNoPoint() {
    List<TrainingCurve> none = List.of(new TrainingCurve("optimal plan", List.of()));

    assertThat(draw(none, TrainingProgress.SIMULATED_TIME).marks()).isEmpty();
  }

  @Test
  void stateBeforeTrainingIsOnePointAtTimeZero() {
    List<TrainingCurve> begun = List.of(new TrainingCurve("plan", Samples.rounds(0, 1)));

    DrawnFigure drawn = draw(begun, TrainingProgress.SIMULATED_TIME);

    assertThat(drawn.marks()).hasSize(1);
    assertThat(drawn.marks().get(0).area().getCenterX())
        .isCloseTo(drawn.plotArea().getX(), within(ONE_PIXEL));
  }

  @Test
  void tableOfTheTrainingHasARowForEveryRoundOfEveryRun() {
    FigureTable table =
        TrainingFigure.of(TWO_CLOCKS, TrainingProgress.SIMULATED_TIME, TrainingMeasure.PERPLEXITY)
            .data();

    assertThat(table.rows()).hasSize(22);
    assertThat(table.rows().get(12)).startsWith("equal bandwidth", 1, 1.5, 2.0, 3.95);
  }

  @Test
  void delayBeyondThreeTimesTheLeastIsCutOff() {
    Curve curve =
        new Curve(
            "best bandwidth",
            List.of(new CurvePoint(0.1, 1e6), new CurvePoint(0.5, 60), new CurvePoint(0.9, 100)));
    LocalAccuracyFigure figure =
        LocalAccuracyFigure.of(List.of(curve), List.of(new MarkedPoint("optimum", 0.5, 60)));

    DrawnFigure drawn = FigureImage.render(figure, VIEW, 1).drawn();

    assertThat(marks(drawn, "best bandwidth")).extracting(FigureMark::value).contains(60.0, 100.0);
    assertThat(marks(drawn, "best bandwidth")).hasSize(2);
    assertThat(marks(drawn, "optimum: 60.0 s")).hasSize(1);
    assertThat(figure.data().rows()).hasSize(4);
  }

  @Test
  void delayOverTheSplitShowsEverySplit() {
    Curve curve =
        new Curve(
            "best bandwidth",
            IntStream.rangeClosed(1, 6).mapToObj(l -> new CurvePoint(l, 0.04 + l * 0.01)).toList());
    SplitFigure figure = SplitFigure.of(List.of(curve), List.of(new MarkedPoint("now", 3, 0.07)));

    DrawnFigure drawn = FigureImage.render(figure, VIEW, 1).drawn();

    List<FigureMark> splits = marks(drawn, "best bandwidth");
    assertThat(splits).hasSize(6);
    assertThat(splits.get(3).text()).isEqualTo("best bandwidth\nsplit layer 4\n80.0 ms");
    assertThat(splits.get(3).value()).isCloseTo(0.08, within(1e-12));
    assertThat(marks(drawn, "now: 70.0 ms")).hasSize(1);
  }

  private static DrawnFigure draw(List<TrainingCurve> curves, TrainingProgress progress) {
    TrainingFigure figure = TrainingFigure.of(curves, progress, TrainingMeasure.PERPLEXITY);
    return FigureImage.render(figure, VIEW, 1).drawn();
  }

  private static List<FigureMark> marks(DrawnFigure drawn, String series) {
    return drawn.marks().stream()
        .filter(mark -> mark.series().equals(Optional.of(series)))
        .toList();
  }
}
