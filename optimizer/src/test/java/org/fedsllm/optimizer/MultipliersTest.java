package org.fedsllm.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MultipliersTest {

  @Test
  void addUpToOne() {
    Multipliers multipliers = new Multipliers(new double[] {1, 5, 2});

    assertThat(multipliers.clientWeight(1)).isEqualTo(0.625);
    assertThat(multipliers.bottleneck()).isEqualTo(1);
  }

  @Test
  void ofNobodyAreRefused() {
    assertThatThrownBy(() -> new Multipliers(new double[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positive sum");
    assertThatThrownBy(() -> new Multipliers(new double[] {2, -1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
