package org.fedsllm.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormPaneTest {

  @Test
  void headingsStandInCapitalsButSymbolsStayWhatTheyAre() {
    assertThat(FormPane.capitals("Best bandwidth, fixed η")).isEqualTo("BEST BANDWIDTH, FIXED η");
  }
}
