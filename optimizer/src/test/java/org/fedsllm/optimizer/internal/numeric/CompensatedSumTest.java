package org.fedsllm.optimizer.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompensatedSumTest {

  @Test
  void smallTermsBesideALargeOneAreKept() {
    CompensatedSum sum = new CompensatedSum();
    double plain = 1e16;
    sum.add(1e16);
    for (int i = 0; i < 1000; i++) {
      sum.add(1);
      plain += 1;
    }

    assertThat(sum.value()).isEqualTo(1e16 + 1000);
    assertThat(plain).isEqualTo(1e16);
  }

  @Test
  void cancellationLeavesWhatWasThere() {
    CompensatedSum sum = new CompensatedSum();
    sum.add(1);
    sum.add(1e100);
    sum.add(1);
    sum.add(-1e100);

    assertThat(sum.value()).isEqualTo(2);
  }
}
