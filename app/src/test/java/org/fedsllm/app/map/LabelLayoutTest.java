package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fedsllm.app.map.LabelLayout.Box;
import org.fedsllm.app.map.LabelLayout.Request;
import org.fedsllm.app.map.LabelLayout.Spot;
import org.junit.jupiter.api.Test;

class LabelLayoutTest {
  private static final double GAP = 14;
  private static final double WIDTH = 20;
  private static final double MAP = 400;

  @Test
  void aLabelAloneStandsAtTheRight() {
    assertThat(LabelLayout.place(List.of(at(100, 100)), List.of(), MAP))
        .containsExactly(Optional.of(new Spot(114, 100)));
  }

  @Test
  void aLabelGivesWayToANeighboursGlyph() {
    List<Optional<Spot>> spots =
        LabelLayout.place(List.of(at(100, 100), at(122, 100)), List.of(), MAP);

    assertThat(spots.get(0)).contains(new Spot(100 - GAP - WIDTH, 100));
    assertThat(spots.get(1)).contains(new Spot(122 + GAP, 100));
  }

  @Test
  void aLabelGivesWayToOtherWords() {
    Box words = new Box(110, 90, 160, 110);

    assertThat(LabelLayout.place(List.of(at(100, 100)), List.of(words), MAP))
        .containsExactly(Optional.of(new Spot(100 - GAP - WIDTH, 100)));
  }

  @Test
  void aLabelStaysOnTheMap() {
    assertThat(LabelLayout.place(List.of(at(MAP - 10, 100)), List.of(), MAP))
        .containsExactly(Optional.of(new Spot(MAP - 10 - GAP - WIDTH, 100)));
  }

  @Test
  void aLabelWithoutRoomIsLeftOut() {
    Request crowded = at(100, 100);
    List<Request> ring = List.of(at(122, 100), at(78, 100), at(100, 82), at(100, 118), crowded);

    assertThat(LabelLayout.place(ring, List.of(), MAP).get(4)).isEmpty();
  }

  @Test
  void aLabelThatMustBeShownIsShownAllTheSame() {
    Request wanted = new Request(100, 100, GAP, WIDTH, true);
    List<Request> ring = List.of(wanted, at(122, 100), at(78, 100), at(100, 82), at(100, 118));

    assertThat(LabelLayout.place(ring, List.of(), MAP).get(0)).contains(new Spot(114, 100));
  }

  private static Request at(double x, double y) {
    return new Request(x, y, GAP, WIDTH, false);
  }
}
