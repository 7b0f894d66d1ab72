package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NiceLengthTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "3.9, 2", "99, 50", "100, 100", "730, 500", "2500, 2000", "0.3, 0.2"})
  void isTheLongestRoundLengthBelowTheLimit(double limitM, double expectedM) {
    assertThat(NiceLength.atMostM(limitM)).isEqualTo(expectedM);
  }

  @ParameterizedTest
  @CsvSource({"50, 50 m", "0.5, 0.5 m", "1000, 1 km", "1500, 1.5 km"})
  void isWrittenInMetresOrKilometres(double lengthM, String words) {
    assertThat(NiceLength.words(lengthM)).isEqualTo(words);
  }
}
