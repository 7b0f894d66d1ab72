package org.fedsllm.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TokenSequenceTest {

  @Test
  void aPlainTextCountsEveryPredictionButThatOfItsFirstToken() {
    TokenSequence text = TokenSequence.plain(5, 6, 7);
    assertThat(text.counted()).containsExactly(false, true, true);
    assertThat(text.starts()).containsExactly(true, false, false);
    assertThat(text.predictions()).isEqualTo(2);
    assertThat(text.isPlain()).isTrue();
  }

  @Test
  void aMaskedOrPackedRowIsNotPlain() {
    boolean[] all = {true, true, true};
    boolean[] second = {false, true, false};
    long[] ids = {5, 6, 7};
    assertThat(new TokenSequence(ids, second, new boolean[3]).isPlain()).isFalse();
    TokenSequence packed = new TokenSequence(ids, all, second);
    assertThat(packed.isPlain()).isFalse();
    assertThat(packed.hasInnerStarts()).isTrue();
  }

  @Test
  void changingTheArraysChangesNothing() {
    long[] ids = {5, 6};
    TokenSequence text = TokenSequence.plain(ids);
    ids[0] = 9;
    text.ids()[1] = 9;
    text.counted()[1] = false;
    assertThat(text).isEqualTo(TokenSequence.plain(5, 6));
  }

  @Test
  void faultsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenSequence(new long[2], new boolean[3], new boolean[2]))
        .withMessageContainingAll("ids (2)", "counted (3)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenSequence.plain(1, -1))
        .withMessageContaining("token id (-1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenSequence.plain(TokenSequence.ID_LIMIT))
        .withMessageContaining("1073741824");
  }
}
