package org.fedsllm.training.data;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Text to token ids and back, by a Hugging Face {@code tokenizer.json}.
 *
 * <p>Safe to use from several threads; close it to free its native memory.
 */
public final class Tokenizer implements AutoCloseable {
  private static final Map<String, String> WHOLE_TEXTS =
      Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false");

  private final HuggingFaceTokenizer delegate;

  private Tokenizer(HuggingFaceTokenizer delegate) {
    this.delegate = delegate;
  }

  /**
   * @param file a {@code tokenizer.json}
   * @throws IllegalArgumentException if it is missing or not a tokenizer
   */
  public static Tokenizer open(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return new Tokenizer(HuggingFaceTokenizer.newInstance(stream, WHOLE_TEXTS));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(
          "Cannot read the tokenizer %s. It must be a tokenizer.json of Hugging Face (%s)."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  public static Tokenizer open(InputStream stream) {
    try {
      return new Tokenizer(HuggingFaceTokenizer.newInstance(stream, WHOLE_TEXTS));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the tokenizer", e);
    }
  }

  public long[] encode(String text) {
    return delegate.encode(text, false, false).getIds();
  }

  public String decode(long[] ids) {
    return delegate.decode(ids, true);
  }

  @Override
  public void close() {
    delegate.close();
  }
}
