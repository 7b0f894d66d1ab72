package org.fedsllm.training.pretrain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fedsllm.training.pretrain.BytePairVocabulary.Pair;
import org.junit.jupiter.api.Test;

class BytePairTrainerTest {
  private static final int BYTES_AND_END_OF_TEXT = 257;

  private final BytePairTrainer trainer = new BytePairTrainer();

  @Test
  void theMostFrequentPairIsJoinedFirst() {
    // "ab" occurs five times, "abc" then twice.
    BytePairVocabulary vocabulary =
        trainer.train(List.of("ab ab ab abc abc"), BYTES_AND_END_OF_TEXT + 3);
    assertThat(vocabulary.merges())
        .containsExactly(new Pair("a", "b"), new Pair("Ġ", "ab"), new Pair("Ġab", "c"));
    assertThat(vocabulary.tokens()).hasSize(BYTES_AND_END_OF_TEXT + 3).endsWith("Ġabc");
  }

  @Test
  void equallyFrequentPairsAreJoinedInAlphabeticalOrder() {
    BytePairVocabulary vocabulary = trainer.train(List.of("zx", "ay"), BYTES_AND_END_OF_TEXT + 2);
    assertThat(vocabulary.merges()).containsExactly(new Pair("a", "y"), new Pair("z", "x"));
  }

  @Test
  void orderOfTextsDoesNotMatter() {
    List<String> texts = List.of("the cat sat", "on the mat", "that hat");
    List<String> reversed = List.of("that hat", "on the mat", "the cat sat");
    assertThat(trainer.train(texts, 270)).isEqualTo(trainer.train(reversed, 270));
  }

  @Test
  void trainingEndsWhenNoPairIsLeft() {
    assertThat(trainer.train(List.of("ab"), 1000).merges()).hasSize(1);
  }

  @Test
  void repeatedLettersAreJoinedFromTheLeft() {
    BytePairVocabulary vocabulary = trainer.train(List.of("aaaaa"), BYTES_AND_END_OF_TEXT + 3);
    assertThat(vocabulary.merges())
        .containsExactly(new Pair("a", "a"), new Pair("aa", "a"), new Pair("aa", "aaa"));
  }
}
