package org.fedsllm.model.radio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.fedsllm.model.radio.UrbanPathLoss.Environment.MACRO_CELL;
import static org.fedsllm.model.radio.UrbanPathLoss.Environment.STREET_CANYON;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathLossTest {
  private static final Offset<Double> HAND_COMPUTED = within(5e-4);

  @Test
  void macroCellLoses128DbAtOneKilometre() {
    assertThat(LogDistancePathLoss.MACRO_CELL.pathLossDb(1000)).isEqualTo(128.1);
    assertThat(LogDistancePathLoss.MACRO_CELL.pathLossDb(100)).isCloseTo(90.5, within(1e-12));
    assertThat(LogDistancePathLoss.MACRO_CELL.distanceM(90.5)).isCloseTo(100, within(1e-9));
  }

  /** By hand: d3D = hypot(100, 23.5) = 102.724 m, below the breakpoint of 560 m. */
  @Test
  void urbanMacroInSightFollowsTheTable() {
    UrbanPathLoss model = new UrbanPathLoss(MACRO_CELL, true, 3.5e9, 25, 1.5);

    assertThat(model.pathLossDb(100))
        .isCloseTo(28 + 22 * Math.log10(102.7241) + 20 * Math.log10(3.5), HAND_COMPUTED);
  }

  @Test
  void streetCanyonOutOfSightFollowsTheTable() {
    UrbanPathLoss model = new UrbanPathLoss(STREET_CANYON, false, 3.5e9, 10, 1.5);
    double slant = Math.hypot(200, 8.5);

    assertThat(model.pathLossDb(200))
        .isCloseTo(22.4 + 35.3 * Math.log10(slant) + 21.3 * Math.log10(3.5), HAND_COMPUTED);
  }

  @ParameterizedTest
  @EnumSource
  void lossIsContinuousAtTheBreakpointAndGrows(UrbanPathLoss.Environment environment) {
    UrbanPathLoss model = new UrbanPathLoss(environment, true, 3.5e9, 25, 1.5);
    double breakM = 4 * 24 * 0.5 * 3.5e9 / 3e8;

    assertThat(model.pathLossDb(breakM * (1 + 1e-9)))
        .isCloseTo(model.pathLossDb(breakM), within(1e-6));
    assertThat(model.pathLossDb(2 * breakM)).isGreaterThan(model.pathLossDb(breakM));
  }

  @ParameterizedTest
  @EnumSource
  void obstructionNeverHelps(UrbanPathLoss.Environment environment) {
    UrbanPathLoss direct = new UrbanPathLoss(environment, true, 3.5e9, 25, 1.5);
    UrbanPathLoss blocked = new UrbanPathLoss(environment, false, 3.5e9, 25, 1.5);
    for (double distanceM = 10; distanceM < 5000; distanceM *= 1.5) {
      assertThat(blocked.pathLossDb(distanceM))
          .isGreaterThanOrEqualTo(direct.pathLossDb(distanceM));
    }
  }

  @Test
  void carrierInGigahertzIsNoticed() {
    assertThatThrownBy(() -> new UrbanPathLoss(MACRO_CELL, true, 3.5, 25, 1.5))
        .hasMessageContaining("Maybe it was entered in GHz.");
  }
}
