package org.fedsllm.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void stepsLeadUpAndDownAndStopAtTheEnds() {
    assertThat(Scale.larger(100)).isEqualTo(125);
    assertThat(Scale.larger(150)).isEqualTo(200);
    assertThat(Scale.larger(200)).isEqualTo(200);
    assertThat(Scale.smaller(200)).isEqualTo(150);
    assertThat(Scale.smaller(100)).isEqualTo(100);
  }

  @Test
  void aScaleThatIsNotOfferedIsForgotten() {
    assertThat(Settings.DEFAULTS.withScale(125).scalePercent()).isEqualTo(125);
    assertThat(Settings.DEFAULTS.withScale(90).scalePercent()).isEqualTo(Scale.USUAL);
  }
}
