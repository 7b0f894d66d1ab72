package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.fedsllm.model.scenario.Position;
import org.junit.jupiter.api.Test;

class ViewportTest {
  private static final double ROUNDING_M = 1e-6;
  private static final double ROUNDING_PX = 1e-6;

  private final Viewport view = new Viewport(new Position(100, 50), 2, 800, 600);

  @Property
  void aPlaceComesBackFromTheScreen(
      @ForAll @DoubleRange(min = -1e4, max = 1e4) double x,
      @ForAll @DoubleRange(min = -1e4, max = 1e4) double y) {
    Position place = new Position(x, y);
    Position back = view.toPlace(view.toX(place), view.toY(place));

    assertThat(back.distanceM(place)).isLessThan(ROUNDING_M);
  }

  @Property
  void thePlaceUnderThePointerStaysThereWhileZooming(
      @ForAll @DoubleRange(min = 0, max = 800) double x,
      @ForAll @DoubleRange(min = 0, max = 600) double y,
      @ForAll @DoubleRange(min = 0.5, max = 2) double factor) {
    Position before = view.toPlace(x, y);
    Position after = view.zoomedAt(x, y, factor).toPlace(x, y);

    assertThat(after.distanceM(before)).isLessThan(ROUNDING_M);
  }

  @Test
  void northIsUp() {
    assertThat(view.toY(new Position(0, 60))).isLessThan(view.toY(new Position(0, 40)));
  }

  @Test
  void pushingTheMapRightShowsMoreOfTheWest() {
    assertThat(view.panned(40, 0).centre()).isEqualTo(new Position(80, 50));
    assertThat(view.panned(0, 40).centre()).isEqualTo(new Position(100, 70));
  }

  @Test
  void fittingCanLeaveTheLeftFree() {
    Viewport view = new Viewport(Position.ORIGIN, 1, 800, 400);
    List<Position> places = List.of(new Position(-300, 0), new Position(300, 50));
    Viewport fitted = view.fitting(places, 300);

    assertThat(fitted.toX(places.get(0))).isGreaterThan(300);
    assertThat(fitted.toX(places.get(1))).isLessThan(800);
    assertThat(fitted.widthPx()).isEqualTo(800);
  }

  @Test
  void fittingShowsEveryPlace() {
    List<Position> places =
        List.of(new Position(-3000, 20), new Position(10, 900), new Position(500, -40));
    Viewport fitted = view.fitting(places, 0);

    for (Position place : places) {
      assertThat(fitted.toX(place)).isBetween(0.0, 800.0);
      assertThat(fitted.toY(place)).isBetween(0.0, 600.0);
    }
    assertThat(fitted.toX(new Position(-1250, 430))).isCloseTo(400, within(ROUNDING_PX));
  }

  @Test
  void onePlaceAloneIsNotZoomedIntoWithoutEnd() {
    assertThat(view.fitting(List.of(Position.ORIGIN), 0).pixelsPerMetre()).isLessThan(50);
  }

  @Test
  void aRingIsInViewWhereItCrossesIt() {
    Viewport around = new Viewport(Position.ORIGIN, 1, 800, 600);

    assertThat(around.isCrossedBy(Position.ORIGIN, 100)).isTrue();
    assertThat(around.isCrossedBy(Position.ORIGIN, 501)).isFalse();
    assertThat(around.isCrossedBy(new Position(1e6, 0), 1e6)).isTrue();
    assertThat(around.isCrossedBy(new Position(1e6, 0), 9e5)).isFalse();
  }
}
