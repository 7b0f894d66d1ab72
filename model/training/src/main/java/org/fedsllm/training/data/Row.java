package org.fedsllm.training.data;

/**
 * One example of a data file.
 *
 * @param prompt is read but not learned; empty where the row is one text
 * @param completion is learned
 * @param label what the row may be dealt out by: a column's value, a domain or a file; may be empty
 */
public record Row(String prompt, String completion, String label) {

  /** A text of which everything is learned. */
  static Row text(String text, String label) {
    return new Row("", text, label);
  }

  /** Whether it is more than one text. */
  public boolean hasPrompt() {
    return !prompt.isEmpty();
  }

  Row withLabel(String other) {
    return new Row(prompt, completion, other);
  }
}
