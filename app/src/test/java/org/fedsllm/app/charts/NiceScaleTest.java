package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class NiceScaleTest {
  private static final double ROUNDING = 1e-6;

  @Property
  void coversItsDataInAboutAsManySteps(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
      @ForAll @DoubleRange(min = 1e-3, max = 1e9) @Scale(3) double span,
      @ForAll @IntRange(min = 1, max = 12) int intervals) {
    NiceScale scale = NiceScale.covering(low, low + span, intervals);

    double slack = ROUNDING * (Math.abs(low) + span);
    assertThat(scale.low()).isLessThanOrEqualTo(low + slack);
    assertThat(scale.high()).isGreaterThanOrEqualTo(low + span - slack);
    assertThat((scale.high() - scale.low()) / scale.step()).isLessThanOrEqualTo(intervals + 2);
  }

  @Test
  void stepsAreCountable() {
    assertThat(NiceScale.fromZero(3.9, 4)).isEqualTo(new NiceScale(0, 4, 1, 0));
    assertThat(NiceScale.fromZero(51.9, 4)).isEqualTo(new NiceScale(0, 60, 20, 0));
    assertThat(NiceScale.fromZero(0.9, 4)).isEqualTo(new NiceScale(0, 1, 0.25, 2));
  }

  @Test
  void aLowAxisIsAsCloseToItsDataAsItCanBeCounted() {
    assertThat(NiceScale.closest(12.8, 44.9, 2)).isEqualTo(new NiceScale(10, 50, 10, 0));
    assertThat(NiceScale.closest(0, 60, 4)).isEqualTo(NiceScale.covering(0, 60, 4));
  }

  @Test
  void labelsHaveTheDigitsThatTellTicksApart() {
    NiceScale quarters = NiceScale.fromZero(1, 4);
    assertThat(quarters.label(0.5)).isEqualTo("0.50");
    assertThat(NiceScale.fromZero(4000, 4).label(2000)).isEqualTo("2000");
    assertThat(NiceScale.covering(-1, 1, 4).label(-0.5)).isEqualTo("−0.5");
  }

  @Test
  void nothingToShowGivesAnAxisAllTheSame() {
    assertThat(NiceScale.fromZero(0, 4).high()).isEqualTo(1);
    assertThat(NiceScale.fromZero(Double.NaN, 4).high()).isEqualTo(1);
    assertThat(NiceScale.covering(5, 5, 4).low()).isLessThan(5);
    assertThat(NiceScale.covering(5, 5, 4).high()).isGreaterThan(5);
  }
}
