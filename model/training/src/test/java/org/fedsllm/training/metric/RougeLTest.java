package org.fedsllm.training.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reference values: the worked example of Lin (2004), "ROUGE", section 3.1. */
class RougeLTest {
  private static final double ROUNDING = 1e-12;
  private static final String REFERENCE = "police killed the gunman";

  @Test
  void equalsLinsExample() {
    assertThat(f1("police kill the gunman", REFERENCE)).isCloseTo(0.75, within(ROUNDING));
    assertThat(f1("the gunman kill police", REFERENCE)).isCloseTo(0.5, within(ROUNDING));
    assertThat(f1("the gunman police killed", REFERENCE)).isCloseTo(0.5, within(ROUNDING));
  }

  @Test
  void equalsTheF1OfGooglesScorer() {
    // testRougeLConsecutive and testRougeLNonConsecutive of rouge_scorer_test.py (Apache-2.0).
    assertThat(f1("testing one", "testing one two")).isCloseTo(4.0 / 5, within(ROUNDING));
    assertThat(f1("testing two", "testing one two")).isCloseTo(4.0 / 5, within(ROUNDING));
  }

  @Test
  void cocoWeighsRecallMoreAndTakesTheBestOfSeveralReferences() {
    // Precision 2/2 against the first reference, recall 2/3 against the second.
    RougeL coco = new RougeL(RougeL.COCO, WordSplit.WHITESPACE);
    Segment segment = new Segment("a b", List.of("a b c d", "a x b"));
    double expected = (1 + 1.44) * 1 * (2.0 / 3) / (2.0 / 3 + 1.44 * 1);
    assertThat(coco.mean(List.of(segment))).isCloseTo(expected, within(ROUNDING));
  }

  @Test
  void nothingInCommonScoresNothing() {
    assertThat(f1("a b", "c d")).isZero();
    assertThat(f1("", "c d")).isZero();
  }

  @Test
  void corpusIsTheMeanOfItsSegments() {
    RougeL rouge = new RougeL(RougeL.F1, WordSplit.WHITESPACE);
    assertThat(rouge.mean(List.of(new Segment("a b", "a b"), new Segment("a b", "c d"))))
        .isEqualTo(0.5);
    assertThat(rouge.mean(List.of())).isZero();
  }

  @Test
  void weightMustBePositive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RougeL(0, WordSplit.WHITESPACE))
        .withMessageContaining("beta (0.0)");
  }

  private static double f1(String hypothesis, String reference) {
    return new RougeL(RougeL.F1, WordSplit.WHITESPACE)
        .mean(List.of(new Segment(hypothesis, reference)));
  }
}
