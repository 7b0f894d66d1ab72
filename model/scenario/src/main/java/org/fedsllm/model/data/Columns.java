package org.fedsllm.model.data;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Which columns of a table, or fields of its JSON objects, hold what: a {@code text} of which every
 * token is learned, or a {@code prompt} that is only read and a {@code completion} that is learned.
 *
 * @param label what rows are dealt out by, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Columns(String text, String prompt, String completion, String label) {

  /** The field that JSONL text files usually have. */
  public static final Columns TEXT = new Columns("text", null, null, null);

  public Columns {
    boolean whole = text != null && prompt == null && completion == null;
    boolean inTwo = text == null && prompt != null && completion != null;
    if (!whole && !inTwo) {
      throw new IllegalArgumentException(
          "The columns (text %s, prompt %s, completion %s) of the data must be either text, or prompt and completion."
              .formatted(text, prompt, completion));
    }
  }
}
