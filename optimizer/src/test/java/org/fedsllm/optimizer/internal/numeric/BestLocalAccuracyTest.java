package org.fedsllm.optimizer.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestLocalAccuracyTest {
  private static final double RELATIVE = 1e-12;
  private final ConvergenceModel convergence = new ConvergenceModel(160, 4);

  /** EQ-11's condition: {@code 1/η − ln(1/η) = 1 + β ln2/α} with α = v · slope. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e-3, 0.1, 1, 30})
  void oneLineHasTheClosedForm(double intercept) {
    double accuracy =
        BestLocalAccuracy.of(convergence, new double[] {0.05}, new double[] {intercept});
    double rightSide = 1 + intercept * Math.log(2) / (convergence.v() * 0.05);

    assertThat(1 / accuracy + Math.log(accuracy)).isCloseTo(rightSide, within(1e-9 * rightSide));
  }

  @Test
  void noOtherAccuracyIsFasterForManyLines() {
    Random random = new Random(3);
    double[] slopeS = random.doubles(30).map(u -> 0.01 + u).toArray();
    double[] interceptS = random.doubles(30).map(u -> 0.1 + 3 * u * u).toArray();
    double bestS =
        delayS(BestLocalAccuracy.of(convergence, slopeS, interceptS), slopeS, interceptS);
    for (double accuracy = 1e-4; accuracy < 1; accuracy += 1e-4) {
      assertThat(delayS(accuracy, slopeS, interceptS))
          .isGreaterThanOrEqualTo(bestS * (1 - RELATIVE));
    }
  }

  @Test
  void findsACornerExactly() {
    // two lines that cross at I = 1 and pull the accuracy to opposite sides
    double[] slopeS = {1, 0};
    double[] interceptS = {0, 1};
    double accuracy = BestLocalAccuracy.of(convergence, slopeS, interceptS);

    assertThat(convergence.localIterations(accuracy)).isCloseTo(1, within(RELATIVE));
  }

  @Test
  void goesToTheEndsWhereTheDelayFallsForEver() {
    assertThat(BestLocalAccuracy.of(convergence, new double[] {1}, new double[] {0}))
        .isGreaterThan(1 - 1e-11);
    assertThat(BestLocalAccuracy.of(convergence, new double[] {0}, new double[] {1}))
        .isLessThan(1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-4, 0.05, 0.2, 1, 5, 30})
  void elasticityIsInverted(double y) {
    double share = BestLocalAccuracy.roundsElasticity(y);
    // near share 1 the share itself has few digits about y
    double conditioning = Math.max(1, 1e-3 / y);

    assertThat(BestLocalAccuracy.inverseRoundsElasticity(share))
        .isCloseTo(y, within(RELATIVE * conditioning * y));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-8, 1e-3, 0.099, 0.101, 1, 20})
  void exponentialBeyondItsTangentKeepsItsDigits(double y) {
    double next = Math.exp(y) - 1 - y;
    double series = y * y / 2 * (1 + y / 3 * (1 + y / 4 * (1 + y / 5 * (1 + y / 6))));

    assertThat(BestLocalAccuracy.expm1Minus(y))
        .isCloseTo(y < 0.1 ? series : next, within(1e-8 * Math.max(series, next)));
  }

  private double delayS(double accuracy, double[] slopeS, double[] interceptS) {
    double iterations = convergence.localIterations(accuracy);
    double slowestS = 0;
    for (int k = 0; k < slopeS.length; k++) {
      slowestS = Math.max(slowestS, slopeS[k] * iterations + interceptS[k]);
    }
    return convergence.globalRounds(accuracy) * slowestS;
  }
}
