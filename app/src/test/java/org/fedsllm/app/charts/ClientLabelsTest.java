package org.fedsllm.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientLabelsTest {

  @Test
  void shortIdsStayAsTheyAre() {
    assertThat(ClientLabels.shortened("c17", 7)).isEqualTo("c17");
  }

  @Test
  void longIdsKeepBothEnds() {
    String shortened = ClientLabels.shortened("vehicle-at-gate-017", 9);
    assertThat(shortened).isEqualTo("vehi…-017").hasSize(9);
  }
}
