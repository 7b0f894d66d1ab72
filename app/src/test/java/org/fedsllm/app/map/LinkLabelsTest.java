package org.fedsllm.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fedsllm.app.map.LabelLayout.Box;
import org.junit.jupiter.api.Test;

class LinkLabelsTest {
  private static final double WIDTH = 60;

  @Test
  void wordsStandInTheMiddleOfTheirLink() {
    assertThat(LinkLabels.place(new LineClip(0, 100, 400, 100), WIDTH, List.of()))
        .isEqualTo(new Box(170, 92, 230, 108));
  }

  @Test
  void wordsMoveAlongTheLinkToLeaveAGlyphFree() {
    Box glyph = LabelLayout.glyph(200, 100);
    Box words = LinkLabels.place(new LineClip(0, 100, 400, 100), WIDTH, List.of(glyph));

    assertThat(words.meets(glyph)).isFalse();
    assertThat((words.top() + words.bottom()) / 2).isEqualTo(100);
  }

  @Test
  void wordsStandBesideALinkThatIsTooShort() {
    List<Box> ends = List.of(LabelLayout.glyph(100, 100), LabelLayout.glyph(130, 100));
    Box words = LinkLabels.place(new LineClip(100, 100, 130, 100), WIDTH, ends);

    assertThat(ends).noneMatch(words::meets);
    assertThat(Math.abs((words.top() + words.bottom()) / 2 - 100)).isLessThan(40);
  }

  @Test
  void wordsOfALinkThatPassesAnotherServerStandNearItsEnd() {
    Box words = LinkLabels.placeTowardsEnd(new LineClip(0, 100, 400, 100), WIDTH, List.of());

    assertThat((words.left() + words.right()) / 2).isGreaterThan(250);
  }
}
