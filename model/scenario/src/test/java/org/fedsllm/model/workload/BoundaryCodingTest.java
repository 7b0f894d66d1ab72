package org.fedsllm.model.workload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundaryCodingTest {

  @Test
  void quantisedTokensBringTheirScale() {
    assertThat(BoundaryCoding.bitsPerToken(128, 8)).isEqualTo(128 * 8 + 32);
    assertThat(BoundaryCoding.bitsPerToken(128, 4)).isEqualTo(128 * 4 + 32);
  }

  @Test
  void halfAndWholeFloatsCrossAlone() {
    assertThat(BoundaryCoding.bitsPerToken(128, 16)).isEqualTo(128 * 16);
    assertThat(BoundaryCoding.bitsPerToken(128, 32)).isEqualTo(128 * 32);
    assertThat(BoundaryCoding.bitsPerToken(128, 12)).isEqualTo(128 * 12);
  }

  @Test
  void oddRowsOfHalfBytesAreFilledUp() {
    assertThat(BoundaryCoding.bitsPerToken(5, 4)).isEqualTo(3 * 8 + 32);
  }

  @Test
  void veryWideRowsDoNotOverflow() {
    assertThat(BoundaryCoding.bitsPerToken(1 << 30, 64)).isEqualTo(1L << 36);
  }
}
