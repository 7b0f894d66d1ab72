package org.fedsllm.app.session;

import java.util.Objects;

/**
 * Something that stands in the way of the work, until it is mended.
 *
 * @param source who found it, for example "plan"; a source has one problem at the most
 * @param message what is wrong and what to do, in the user's words
 */
public record Problem(String source, String message) {
  public Problem {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(message, "message");
  }
}
