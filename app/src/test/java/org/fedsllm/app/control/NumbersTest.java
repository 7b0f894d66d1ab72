package org.fedsllm.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "59.6234, 59.6",
    "1240.4, 1240",
    "0.02134, 0.0213",
    "-3.14159, −3.14",
    "2.2e-12, 2.2e−12",
    "0, 0",
    "99999.6, 100000"
  })
  void aReadingHasThreeDigits(double value, String text) {
    assertThat(Numbers.brief(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"20, 20", "0.1, 0.1", "23.01029996, 23.0103", "-174, -174", "1e-28, 1e-28"})
  void aFieldKeepsSevenDigits(double value, String text) {
    assertThat(Numbers.plain(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"3940000, 3.94 MHz", "999999, 1 MHz", "0.031, 31 mHz", "0, 0 Hz", "1, 1 Hz"})
  void prefixesGoInThousands(double value, String text) {
    assertThat(Numbers.withUnit(value, "Hz")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "399.5233, 399.5 s",
    "6034.9467, 6035 s",
    "123456.7, 123457 s",
    "0.72712, 727.1 ms",
    "-1.5, −1.5 s",
    "Infinity, ∞ s",
    "NaN, – s",
    "0, 0 s"
  })
  void delaysStayInSeconds(double seconds, String text) {
    assertThat(Numbers.delay(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0.3634, 36 %", "0.0042, 0.4 %", "-0.05, −5.0 %", "1e-5, 0 %"})
  void percentagesHaveSensibleDigits(double share, String text) {
    assertThat(Numbers.percent(share)).isEqualTo(text);
  }
}
