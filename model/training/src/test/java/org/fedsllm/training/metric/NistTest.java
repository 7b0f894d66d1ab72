package org.fedsllm.training.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The sentences are those of NLTK's {@code nist_score} (Apache-2.0). The values for one reference,
 * where NLTK and {@code mteval-v13a.pl} define the same, come from its formula evaluated apart from
 * this code in Python; the same script gives the 3.3709935957649324 that Hugging Face's {@code
 * evaluate-metric/nist_mt} publishes for the three references NLTK's way (best reference per order,
 * where mteval pools them).
 */
class NistTest {
  private static final double ROUNDING = 1e-12;

  private static final String FIRST =
      "It is a guide to action which ensures that the military always obeys the commands of the party";
  private static final String SECOND =
      "It is to insure the troops forever hearing the activity guidebook that party direct";
  private static final String GUIDE =
      "It is a guide to action that ensures that the military will forever heed Party commands";
  private static final String PRACTICAL =
      "It is the practical guide for the army always to heed the directions of the party";

  @Test
  void equalsTheReferenceOnOneSentence() {
    assertThat(score(new Segment(FIRST, GUIDE))).isCloseTo(2.4477124183006533, within(ROUNDING));
  }

  @Test
  void penalisesAShortText() {
    assertThat(score(new Segment(SECOND, GUIDE))).isCloseTo(1.5238801960560475, within(ROUNDING));
  }

  @Test
  void weighsWordsByTheWholeCorpus() {
    assertThat(score(new Segment(FIRST, GUIDE), new Segment(SECOND, PRACTICAL)))
        .isCloseTo(2.435014463314841, within(ROUNDING));
  }

  @Test
  void poolsSeveralReferencesAsMteval() {
    // Words a, b, a, c: a tells log2(4/2) = 1 bit, b and c 2 bits each; "a b" and "a c" tell 1
    // more.
    // Of the text's 3 words a, b and c match (5 bits), of its 2 pairs "a b" (1 bit); the mean
    // reference has 2 words.
    Segment segment = new Segment("a b c", List.of("a b", "a c"));
    assertThat(score(segment)).isCloseTo(5.0 / 3 + 1.0 / 2, within(ROUNDING));
  }

  @Test
  void penaltyIsAHalfAtTwoThirdsOfTheWords() {
    // All 3 words differ, so each tells log2 3; the pair "a b" tells nothing beyond "a".
    assertThat(score(new Segment("a b", "a b c")))
        .isCloseTo(0.5 * Math.log(3) / Math.log(2), within(ROUNDING));
  }

  @Test
  void anEmptyTextScoresNothing() {
    assertThat(score(new Segment("", GUIDE))).isZero();
  }

  private static double score(Segment... corpus) {
    return Nist.score(List.of(corpus), WordSplit.WHITESPACE);
  }
}
