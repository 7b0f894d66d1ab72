package org.fedsllm.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticesTest {
  private final Notices notices = new Notices();

  @Test
  void aSourceHasOneProblemAtTheMost() {
    notices.stand("plan", "first");
    notices.stand("file", "other");
    notices.stand("plan", "second");

    assertThat(notices.problems())
        .containsExactly(new Problem("plan", "second"), new Problem("file", "other"));
  }

  @Test
  void aMendedProblemIsGone() {
    notices.stand("plan", "first");
    notices.mended("plan");

    assertThat(notices.problems()).isEmpty();
  }

  @Test
  void newsOfAFailureCarryTheCauseForTheCurious() {
    IllegalStateException cause = new IllegalStateException("deep");
    notices.fail("It did not work.", cause);

    assertThat(notices.newsProperty().get().failure()).isTrue();
    assertThat(notices.newsProperty().get().details()).containsSame(cause);
  }

  @Test
  void aFaultWithoutWordsIsNamedByItsKind() {
    assertThat(Notices.words(new NullPointerException("Cannot invoke")))
        .contains("The program itself is at fault", "NullPointerException")
        .doesNotContain("Cannot invoke");
    assertThat(Notices.words(new IllegalStateException())).isEqualTo("IllegalStateException");
    assertThat(Notices.words(new IllegalArgumentException("Give it a name.")))
        .isEqualTo("Give it a name.");
  }

  @Test
  void whatTwoSourcesSayInTheSameWordsIsOneProblem() {
    Notices both = new Notices();
    both.stand("plan", "The fading x is not installed.");
    both.stand("split", "The fading x is not installed.");

    assertThat(both.problems()).extracting(Problem::source).containsExactly("plan");

    both.mended("plan");
    assertThat(both.problems()).extracting(Problem::source).containsExactly("split");

    both.mended("split");
    assertThat(both.problems()).isEmpty();
  }
}
