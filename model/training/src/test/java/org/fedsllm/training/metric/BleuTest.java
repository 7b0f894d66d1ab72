package org.fedsllm.training.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/**
 * Reference values: sacrebleu (Apache-2.0), {@code test/test_bleu.py} and the example of its
 * README.
 */
class BleuTest {
  /** Digits that sacrebleu's tests print. */
  private static final double PRINTED = 1e-6;

  private static final double ROUNDING = 1e-9;

  private static final List<Segment> README =
      List.of(
          new Segment(
              "The dog bit the man.", List.of("The dog bit the man.", "The dog had bit the man.")),
          new Segment(
              "It wasn't surprising.", List.of("It was not unexpected.", "No one was surprised.")),
          new Segment(
              "The man had just bitten him.",
              List.of("The man bit him first.", "The man had bitten the dog.")));

  @Test
  void equalsSacrebleuWithItsDefaultSplit() {
    assertThat(Bleu.percent(README, WordSplit.MTEVAL_13A)).isCloseTo(48.530827, within(PRINTED));
  }

  @Test
  void equalsSacrebleuWithWordsAtWhiteSpace() {
    assertThat(Bleu.percent(README, WordSplit.WHITESPACE)).isCloseTo(49.1919566, within(PRINTED));
  }

  @Test
  void smoothsOrdersWithoutAMatchAsMteval() {
    // Matches 4, 2, 1, 0 of 6, 5, 4, 3 against 8 words (sacrebleu's test_case_statistics); the
    // missing fourth order counts as half a match.
    Segment segment =
        new Segment("am I am a character sequence", "I am a symbol string sequence a a");
    double mean = Math.pow(4.0 / 6 * 2 / 5 * 1 / 4 * 0.5 / 3, 0.25);
    assertThat(Bleu.percent(List.of(segment), WordSplit.WHITESPACE))
        .isCloseTo(100 * Math.exp(1 - 8.0 / 6) * mean, within(ROUNDING));
  }

  @Test
  void nothingInCommonScoresNothing() {
    assertThat(Bleu.percent(List.of(new Segment("a b c d", "e f g h")), WordSplit.WHITESPACE))
        .isZero();
    assertThat(Bleu.percent(List.of(new Segment("", "e f g h")), WordSplit.WHITESPACE)).isZero();
    assertThat(Bleu.percent(List.of(), WordSplit.WHITESPACE)).isZero();
  }

  @Test
  void caseCountsUnlessLowered() {
    List<Segment> corpus = List.of(new Segment("THE DOG BIT THE MAN", "the dog bit the man"));
    assertThat(Bleu.percent(corpus, WordSplit.MTEVAL_13A)).isZero();
    assertThat(Bleu.percent(corpus, WordSplit.MTEVAL_13A_LOWERCASE))
        .isCloseTo(100, within(ROUNDING));
  }

  @Property(tries = 50)
  void aCopyOfTheReferenceScoresAHundred(
      @ForAll @Size(min = 4, max = 20)
          List<@NotEmpty @AlphaChars @StringLength(max = 5) String> words) {
    String text = String.join(" ", words);
    assertThat(Bleu.percent(List.of(new Segment(text, text)), WordSplit.MTEVAL_13A))
        .isCloseTo(100, within(ROUNDING));
  }

  @Test
  void aSegmentNeedsAReference() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Segment("some text", List.of()))
        .withMessageContaining("(some text) has no reference");
  }
}
