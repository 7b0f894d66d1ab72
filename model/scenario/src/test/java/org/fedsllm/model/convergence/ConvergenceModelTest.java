package org.fedsllm.model.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConvergenceModelTest {
  private static final Offset<Double> ROUNDING = within(1e-12);
  private final ConvergenceModel papers = new ConvergenceModel(160, 4);

  @Test
  void halfTheGapTakesVIterations() {
    assertThat(papers.localIterations(0.5)).isEqualTo(4, ROUNDING);
    assertThat(papers.localIterations(0.25)).isEqualTo(8, ROUNDING);
    assertThat(papers.globalRounds(0.5)).isEqualTo(320, ROUNDING);
  }

  @Test
  void iterationsAndAccuracyAreInverse() {
    for (double iterations = 0.25; iterations < 20; iterations *= 2) {
      double accuracy = papers.localAccuracyAfter(iterations);
      assertThat(papers.localIterations(accuracy)).isCloseTo(iterations, within(1e-12));
    }
  }

  @Test
  void constantsFollowFromTheLoss() {
    ConvergenceModel model = ConvergenceModel.ofLoss(2, 1, 0.5, 0.5, 1e-3);

    assertThat(model.a()).isEqualTo(2 * 4 / 0.5 * Math.log(1000), within(1e-9));
    assertThat(model.v()).isEqualTo(2 / ((2 - 1) * 0.5 * 1), ROUNDING);
  }

  @Test
  void aDivergingStepIsRefused() {
    assertThatThrownBy(() -> ConvergenceModel.ofLoss(2, 1, 1, 0.5, 1e-3))
        .hasMessageContaining("The step (1.0) of the loss must be between 0.0 and 1.0.");
  }
}
