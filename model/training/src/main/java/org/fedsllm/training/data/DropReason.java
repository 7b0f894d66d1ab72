package org.fedsllm.training.data;

/** Why a row of a data file is not learned from. */
public enum DropReason {
  /** The file's row lacks a column that the format names, or holds no text there. */
  MISSING_COLUMN("without a column"),
  /** There is no visible character to learn. */
  EMPTY("empty"),
  /** The tokenizer makes nothing of it. */
  TOO_SHORT("too short"),
  /** The prompt alone fills a sequence, so that nothing of the completion is left. */
  NOTHING_COUNTED("prompt fills the sequence");

  private final String words;

  DropReason(String words) {
    this.words = words;
  }

  /** As a report says it. */
  public String words() {
    return words;
  }
}
