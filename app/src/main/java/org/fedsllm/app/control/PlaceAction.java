package org.fedsllm.app.control;

import java.util.Objects;

/**
 * Something a place can be asked for by name, beside its buttons.
 *
 * @param id for tests
 * @param words as a command
 */
public record PlaceAction(String id, String words, Runnable run) {
  public PlaceAction {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(run, "run");
  }
}
