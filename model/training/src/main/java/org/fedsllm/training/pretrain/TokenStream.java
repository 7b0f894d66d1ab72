package org.fedsllm.training.pretrain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.fedsllm.training.data.TokenSequence;
import org.fedsllm.training.data.Tokenizer;
import org.fedsllm.training.network.Batch;

/** All texts one after another as token ids, with the end-of-text token after each. */
final class TokenStream {
  private static final long END_OF_TEXT = 0;

  private final long[] ids;

  TokenStream(List<String> texts, Tokenizer tokenizer) {
    this.ids =
        texts.stream()
            .flatMapToLong(
                text ->
                    LongStream.concat(
                        LongStream.of(tokenizer.encode(text)), LongStream.of(END_OF_TEXT)))
            .toArray();
  }

  int tokens() {
    return ids.length;
  }

  /** The sequences with these numbers, each of {@code length} tokens. */
  Batch batch(int[] numbers, int length) {
    return new Batch(
        Arrays.stream(numbers)
            .mapToObj(n -> Arrays.copyOfRange(ids, n * length, (n + 1) * length))
            .map(TokenSequence::plain)
            .toList());
  }
}
