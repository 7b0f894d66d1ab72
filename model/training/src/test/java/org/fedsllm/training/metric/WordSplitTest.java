package org.fedsllm.training.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rules of {@code mteval-v13a.pl}, one a line. */
class WordSplitTest {

  @Test
  void punctuationStandsApart() {
    assertThat(WordSplit.MTEVAL_13A.words("Say \"yes\" (or no)!"))
        .containsExactly("Say", "\"", "yes", "\"", "(", "or", "no", ")", "!");
  }

  @Test
  void pointsAndCommasInNumbersStay() {
    assertThat(WordSplit.MTEVAL_13A.words("1,000.50 euros, please."))
        .containsExactly("1,000.50", "euros", ",", "please", ".");
  }

  @Test
  void dashesSplitOnlyAfterDigits() {
    assertThat(WordSplit.MTEVAL_13A.words("20-25 family-friendly"))
        .containsExactly("20", "-", "25", "family-friendly");
  }

  @Test
  void apostrophesAndLettersBeyondAsciiStay() {
    assertThat(WordSplit.MTEVAL_13A.words("It's a café")).containsExactly("It's", "a", "café");
  }

  @Test
  void entitiesAndLineBreaksAreResolved() {
    assertThat(WordSplit.MTEVAL_13A.words("a &amp; b-\nc\nd")).containsExactly("a", "&", "bc", "d");
  }

  @Test
  void lowercaseAndWhitespaceDoWhatTheySay() {
    assertThat(WordSplit.MTEVAL_13A_LOWERCASE.words("The END.")).containsExactly("the", "end", ".");
    assertThat(WordSplit.WHITESPACE.words("  The END. ")).containsExactly("The", "END.");
    assertThat(WordSplit.WHITESPACE.words(" ")).isEmpty();
  }
}
