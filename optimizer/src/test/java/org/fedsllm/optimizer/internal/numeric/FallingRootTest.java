package org.fedsllm.optimizer.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FallingRootTest {
  private static final double TOLERANCE = 1e-12;
  private static final double NEAR = 1e-9;
  private static final int FEW = 12;

  @Property
  void curvesAreMetFromAnywhere(
      @ForAll @DoubleRange(min = -30, max = 30) double root,
      @ForAll @DoubleRange(min = -30, max = 30) double guess,
      @ForAll @DoubleRange(min = 0.1, max = 3) double bend) {
    DoubleUnaryOperator curve = x -> (x - root) * -bend - Math.tanh(x - root);

    assertThat(FallingRoot.near(curve, guess, -0.5, TOLERANCE)).isCloseTo(root, within(NEAR));
  }

  /** Secants from the flat side say nothing about where the fall is. */
  @Test
  void aStepBehindAFlatStretchIsFound() {
    DoubleUnaryOperator step = x -> x < 7.25 ? 1e-3 : -1;

    assertThat(FallingRoot.near(step, 0, -2, TOLERANCE)).isCloseTo(7.25, within(NEAR));
  }

  @Test
  void aKinkWhereSecantsSwingIsFound() {
    DoubleUnaryOperator kink = x -> x < 1 ? 20 * (1 - x) : 0.01 * (1 - x);

    assertThat(FallingRoot.near(kink, 3, -0.5, TOLERANCE)).isCloseTo(1, within(NEAR));
  }

  @Test
  void theLastEvaluationIsAtTheRoot() {
    double[] last = {Double.NaN};
    double root =
        FallingRoot.near(
            x -> {
              last[0] = x;
              return 2 - Math.exp(x);
            },
            3,
            -1,
            TOLERANCE);

    assertThat(last[0]).isEqualTo(root);
  }

  @Test
  void aSmoothCurveTakesFewEvaluationsAndStaysWithin() {
    AtomicInteger evaluations = new AtomicInteger();
    double root =
        FallingRoot.between(
            x -> {
              evaluations.incrementAndGet();
              assertThat(x).isBetween(0.0, 2.0);
              return Math.log(1.5) - Math.log1p(x);
            },
            0,
            2,
            0.1,
            -1,
            TOLERANCE);

    assertThat(root).isCloseTo(0.5, within(NEAR));
    assertThat(evaluations.get()).isLessThan(FEW);
  }
}
