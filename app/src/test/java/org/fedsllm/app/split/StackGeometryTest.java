package org.fedsllm.app.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackGeometryTest {
  private static final double ROOM = 440;
  private static final double ROUNDING = 1e-9;

  @ParameterizedTest
  @ValueSource(ints = {6, 12, 24, 48})
  void allLayersFitAndEveryGapIsFoundAgain(int blocks) {
    StackGeometry geometry = StackGeometry.of(blocks + 2, 3, 8, ROOM);

    assertThat(geometry.top(blocks + 1) + geometry.height())
        .isLessThanOrEqualTo(8 + ROOM + ROUNDING);
    for (int layer = 1; layer < blocks; layer++) {
      assertThat(geometry.layerAt(StackGeometry.of(blocks + 2, layer, 8, ROOM).cut()))
          .isEqualTo(layer);
    }
  }

  @Test
  void manyBlocksAreNamedInStepsThatOneCanCountIn() {
    StackGeometry geometry = StackGeometry.of(50, 10, 0, ROOM);
    assertThat(geometry.roomy()).isFalse();
    int[] named = IntStream.range(0, 50).filter(geometry::labelled).toArray();

    assertThat(named).contains(4, 24, 48).doesNotContain(0, 49);
    assertThat(named.length).isBetween(8, 13);
  }

  @Test
  void aMarkElsewhereStandsInTheMiddleOfItsGap() {
    StackGeometry geometry = StackGeometry.of(8, 2, 0, ROOM);

    assertThat(geometry.after(4))
        .isCloseTo(geometry.top(4) + geometry.height() + geometry.gap() / 2, within(ROUNDING));
  }
}
