package org.fedsllm.training.wire;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class HalfTest {

  @Test
  void everyHalfComesBackFromItsFloat() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = Half.toFloat((short) bits);
      if (!Float.isNaN(value)) {
        assertThat(Half.of(value)).isEqualTo((short) bits);
      }
    }
    assertThat(Half.toFloat(Half.of(Float.NaN))).isNaN();
  }

  @Test
  void knownValuesHaveTheirBits() {
    assertThat(Half.of(1)).isEqualTo((short) 0x3C00);
    assertThat(Half.of(-2)).isEqualTo((short) 0xC000);
    assertThat(Half.of(65504)).isEqualTo((short) 0x7BFF);
    assertThat(Half.of(65520)).isEqualTo((short) 0x7C00);
    assertThat(Half.of(0x1p-24f)).isEqualTo((short) 1);
    assertThat(Half.of(0x1p-14f)).isEqualTo((short) 0x0400);
    assertThat(Half.of(1 / 3f)).isEqualTo((short) 0x3555);
  }

  @Test
  void tiesGoToTheEvenNeighbour() {
    assertThat(Half.of(1 + 0x1p-11f)).isEqualTo((short) 0x3C00);
    assertThat(Half.of(1 + 3 * 0x1p-11f)).isEqualTo((short) 0x3C02);
    assertThat(Half.of(0x1p-25f)).isEqualTo((short) 0);
    assertThat(Half.of(0x1p-14f - 0x1p-26f)).isEqualTo((short) 0x0400);
  }

  @Property
  void noOtherHalfIsNearer(@ForAll @FloatRange(min = -65504, max = 65504) float value) {
    short half = Half.of(value);
    double error = Math.abs((double) Half.toFloat(half) - value);
    for (int step = -1; step <= 1; step += 2) {
      float neighbour = Half.toFloat((short) (half + step));
      if (Float.isFinite(neighbour)) {
        assertThat(error).isLessThanOrEqualTo(Math.abs((double) neighbour - value));
      }
    }
  }
}
