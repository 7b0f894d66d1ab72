package org.fedsllm.training.pretrain;

import java.util.List;
import java.util.stream.LongStream;
import org.fedsllm.training.data.Tokenizer;

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

  /** The sequences with these numbers, each of {@code length} tokens, one after another. */
  long[] sequences(int[] numbers, int length) {
    long[] batch = new long[numbers.length * length];
    for (int i = 0; i < numbers.length; i++) {
      System.arraycopy(ids, numbers[i] * length, batch, i * length, length);
    }
    return batch;
  }
}
