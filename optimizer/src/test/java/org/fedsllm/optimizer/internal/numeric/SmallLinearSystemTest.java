package org.fedsllm.optimizer.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmallLinearSystemTest {
  private static final double RELATIVE = 1e-14;
  private final SmallLinearSystem system = new SmallLinearSystem(3);

  @Test
  void solvesThreeEquationsThatNeedPivoting() {
    row(7, 0, 2, 1);
    row(2, 1, -1, 1);
    row(5, 3, 1, 0);
    system.solve();

    assertThat(2 * system.solution(1) + system.solution(2)).isCloseTo(7, within(7 * RELATIVE));
    assertThat(system.solution(0) - system.solution(1) + system.solution(2))
        .isCloseTo(2, within(7 * RELATIVE));
    assertThat(3 * system.solution(0) + system.solution(1)).isCloseTo(5, within(7 * RELATIVE));
  }

  @Test
  void forgetsALargerSystem() {
    row(7, 0, 2, 1);
    row(2, 1, -1, 1);
    row(5, 3, 1, 0);
    system.solve();
    system.clear();
    row(6, 2);
    system.solve();

    assertThat(system.solution(0)).isEqualTo(3);
  }

  @Test
  void singularSystemHasNoFiniteSolution() {
    row(1, 1, 1);
    row(2, 1, 1);
    system.solve();

    assertThat(system.solution(0)).isNotFinite();
  }

  private void row(double rightSide, double... coefficients) {
    system.startRow(rightSide);
    for (double coefficient : coefficients) {
      system.put(coefficient);
    }
  }
}
