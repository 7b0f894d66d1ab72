package org.fedsllm.training.metric;

import java.util.List;

/**
 * One generated text and what people wrote in its place.
 *
 * @param references at least one; any of them is a right answer
 */
public record Segment(String hypothesis, List<String> references) {
  public Segment {
    references = List.copyOf(references);
    if (references.isEmpty()) {
      throw new IllegalArgumentException(
          "The text (%s) has no reference. Compare it with one at least.".formatted(hypothesis));
    }
  }

  public Segment(String hypothesis, String reference) {
    this(hypothesis, List.of(reference));
  }
}
