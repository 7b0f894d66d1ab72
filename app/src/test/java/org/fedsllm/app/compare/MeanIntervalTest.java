package org.fedsllm.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanIntervalTest {
  /** Printed tables of Student's t have three decimals. */
  private static final double OF_A_TABLE = 5e-4;

  @Test
  void threeSamplesAreTrustedByStudentsTWithTwoDegreesOfFreedom() {
    MeanInterval interval = MeanInterval.of(9, 10, 11);

    assertThat(interval.mean()).isEqualTo(10);
    // s = 1, so the half width is t / √3 with t(0.975; 2) = 4.303
    assertThat(interval.halfWidth() * Math.sqrt(3)).isCloseTo(4.303, within(OF_A_TABLE));
    assertThat(interval.samples()).isEqualTo(3);
  }

  @Test
  void moreSamplesOfTheSameSpreadAreTrustedMore() {
    // s² = 10 / 4, so the half width is t √(2.5 / 5) with t(0.975; 4) = 2.776
    assertThat(MeanInterval.of(1, 2, 3, 4, 5).halfWidth() / Math.sqrt(0.5))
        .isCloseTo(2.776, within(OF_A_TABLE));
  }

  @Test
  void equalSamplesLeaveNoDoubt() {
    assertThat(MeanInterval.of(7, 7)).isEqualTo(new MeanInterval(7, 0, 2));
  }

  @Test
  void oneSampleSaysNothingOfItsSpread() {
    assertThat(MeanInterval.of(7).mean()).isEqualTo(7);
    assertThat(MeanInterval.of(7).halfWidth()).isNaN();
  }

  @Test
  void noSampleHasNoMean() {
    assertThat(MeanInterval.of().mean()).isNaN();
  }
}
