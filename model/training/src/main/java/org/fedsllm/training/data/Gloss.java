package org.fedsllm.training.data;

/**
 * One dictionary entry of WordNet.
 *
 * @param domain lexicographer file, for example {@code noun.food}
 * @param definition with the examples that follow it
 */
public record Gloss(String domain, String word, String definition) {

  /** As the language model reads it: {@code palm oil: oil from nuts of oil palms …}. */
  public String text() {
    return word + ": " + definition;
  }
}
