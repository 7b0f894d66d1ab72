package org.fedsllm.training.data;

/**
 * A row as token ids.
 *
 * @param ids of the prompt and then the completion, without an end
 * @param promptTokens how many of them belong to the prompt
 */
record TokenRow(long[] ids, int promptTokens) {

  static TokenRow of(Row row, Tokenizer tokenizer) {
    long[] completion = tokenizer.encode(row.completion());
    if (!row.hasPrompt()) {
      return new TokenRow(completion, 0);
    }
    long[] prompt = tokenizer.encode(row.prompt());
    long[] ids = new long[prompt.length + completion.length];
    System.arraycopy(prompt, 0, ids, 0, prompt.length);
    System.arraycopy(completion, 0, ids, prompt.length, completion.length);
    return new TokenRow(ids, prompt.length);
  }

  /** Whether the tokenizer made nothing of the completion. */
  boolean isEmpty() {
    return ids.length == promptTokens;
  }

  /** Tokens with the end that follows them. */
  int lengthWithEnd() {
    return ids.length + 1;
  }
}
