package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuantityTest {

  @Test
  void unitFitsTheLargestValue() {
    assertThat(Quantity.hertz(3.94e6).format(3.94e6)).isEqualTo("3.94 MHz");
    assertThat(Quantity.hertz(20e3).format(500)).isEqualTo("0.500 kHz");
    assertThat(Quantity.hertz(2.5e9).symbol()).isEqualTo("GHz");
    assertThat(Quantity.seconds(0.0519).format(0.0519)).isEqualTo("51.9 ms");
    assertThat(Quantity.seconds(59.62).format(59.62)).isEqualTo("59.6 s");
    assertThat(Quantity.seconds(2e-5).symbol()).isEqualTo("µs");
  }

  @Test
  void bordersOfUnitsBelongToTheLargerOne() {
    assertThat(Quantity.hertz(1e6).symbol()).isEqualTo("MHz");
    assertThat(Quantity.hertz(999e3).symbol()).isEqualTo("kHz");
    assertThat(Quantity.seconds(1).symbol()).isEqualTo("s");
    assertThat(Quantity.seconds(1e-3).symbol()).isEqualTo("ms");
  }

  @Test
  void threeDigitsAreShownAndNoMore() {
    assertThat(Quantity.digits(1472)).isEqualTo("1472");
    assertThat(Quantity.digits(0.033333)).isEqualTo("0.0333");
    assertThat(Quantity.digits(-2.5)).isEqualTo("−2.50");
    assertThat(Quantity.digits(2.5e7)).isEqualTo("2.50e07");
  }

  @Test
  void valuesThatAreNoNumbersAreSpelledOut() {
    assertThat(Quantity.digits(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    assertThat(Quantity.digits(Double.NaN)).isEqualTo("–");
    assertThat(Quantity.digits(0)).isEqualTo("0");
  }
}
