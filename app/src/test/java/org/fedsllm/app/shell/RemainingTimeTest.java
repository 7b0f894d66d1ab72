package org.fedsllm.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemainingTimeTest {
  @Test
  void secondsMinutesAndHoursAreTold() {
    assertThat(RemainingTime.words(6.2)).isEqualTo("0:07");
    assertThat(RemainingTime.words(750)).isEqualTo("12:30");
    assertThat(RemainingTime.words(11_100)).isEqualTo("3:05:00");
    assertThat(RemainingTime.words(0)).isEqualTo("0:00");
  }
}
