package org.fedsllm.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fedsllm.model.random.SeedTree;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final Position CENTRE = new Position(100, -50);
  private static final double SIZE_M = 250;

  @Property(tries = 200)
  void everyoneIsWithinReachAndOffTheCentre(
      @ForAll Placement.Shape shape,
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll long seed) {
    List<Position> places = Placement.place(shape, count, CENTRE, SIZE_M, new SeedTree(seed));

    assertThat(places).hasSize(count);
    for (Position place : places) {
      assertThat(place.distanceM(CENTRE)).isBetween(1.0, SIZE_M * Math.sqrt(2) + 1e-9);
      if (shape == Placement.Shape.UNIFORM_DISC) {
        assertThat(place.distanceM(CENTRE)).isLessThanOrEqualTo(SIZE_M + 1e-9);
      }
    }
    assertThat(Placement.place(shape, count, CENTRE, SIZE_M, new SeedTree(seed))).isEqualTo(places);
  }

  @Test
  void gridIsRegular() {
    assertThat(Placement.place(Placement.Shape.GRID, 4, CENTRE, 100, new SeedTree(1)))
        .containsExactly(
            new Position(50, -100),
            new Position(150, -100),
            new Position(50, 0),
            new Position(150, 0));
  }
}
