package org.fedsllm.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.scenario.Placement.Shape;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final Position CENTRE = new Position(100, -50);
  private static final double SIZE_M = 250;
  private static final double ROUNDING_M = 1e-9;

  @Property(tries = 200)
  void everyoneIsWithinReachAndOffTheServers(
      @ForAll Shape shape, @ForAll @IntRange(min = 1, max = 60) int count, @ForAll long seed) {
    Position federated = CENTRE.plus(50, 50);
    Placement placement = new Placement(shape, count, SIZE_M);
    List<Position> places =
        placement.positions(CENTRE, List.of(CENTRE, federated), new SeedTree(seed));

    assertThat(places).hasSize(count);
    for (Position place : places) {
      assertThat(place.distanceM(CENTRE)).isBetween(1.0, SIZE_M * Math.sqrt(2) + ROUNDING_M);
      assertThat(place.distanceM(federated)).isGreaterThanOrEqualTo(1);
      if (shape == Shape.UNIFORM_DISC) {
        assertThat(place.distanceM(CENTRE)).isLessThanOrEqualTo(SIZE_M + ROUNDING_M);
      }
    }
    assertThat(placement.positions(CENTRE, List.of(CENTRE, federated), new SeedTree(seed)))
        .isEqualTo(places);
  }

  @Test
  void aSeedGivesTheDropsItAlwaysGave() {
    Position first =
        new Placement(Shape.UNIFORM_DISC, 1, 100)
            .positions(Position.ORIGIN, List.of(), new SeedTree(1))
            .get(0);

    assertThat(first.xM()).isCloseTo(51.19179299134434, within(ROUNDING_M));
    assertThat(first.yM()).isCloseTo(-71.1598819435399, within(ROUNDING_M));
  }

  @Test
  void gridIsRegular() {
    assertThat(
            new Placement(Shape.GRID, 4, 100).positions(CENTRE, List.of(CENTRE), new SeedTree(1)))
        .containsExactly(
            new Position(50, -100),
            new Position(150, -100),
            new Position(50, 0),
            new Position(150, 0));
  }

  @Test
  void gridsAreAskedForBySpacing() {
    List<Position> places =
        Placement.grid(9, 30).positions(Position.ORIGIN, List.of(), new SeedTree(1));

    assertThat(places.get(0)).isEqualTo(new Position(-30, -30));
    assertThat(places.get(4)).isEqualTo(Position.ORIGIN);
    assertThat(places.get(8)).isEqualTo(new Position(30, 30));
  }

  @Test
  void aServerOnAGridPointIsGivenRoom() {
    List<Position> places =
        Placement.grid(9, 30)
            .positions(
                Position.ORIGIN, List.of(Position.ORIGIN, new Position(1, 0)), new SeedTree(1));

    assertThat(places.get(4)).isEqualTo(new Position(2, 0));
  }

  @Test
  void clustersAreAsManyAsAskedFor() {
    List<Position> places =
        new Placement(Shape.CLUSTERS, 40, SIZE_M, 2)
            .positions(Position.ORIGIN, List.of(), new SeedTree(7));

    double spreadM = 0.15 * SIZE_M;
    for (int k = 0; k < places.size(); k++) {
      assertThat(places.get(k).distanceM(places.get(k % 2))).isLessThanOrEqualTo(2 * spreadM);
    }
  }

  @Test
  void whatCannotBePlacedIsNamed() {
    assertThatThrownBy(() -> new Placement(Shape.GRID, 0, 10))
        .hasMessageContaining("number of clients (0)");
    assertThatThrownBy(() -> new Placement(Shape.CLUSTERS, 3, 10, 0))
        .hasMessageContaining("number of clusters (0)");
    assertThatThrownBy(() -> Placement.grid(4, -1)).hasMessageContaining("spacingM (-1.0)");
  }
}
