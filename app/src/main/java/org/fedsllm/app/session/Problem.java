package org.fedsllm.app.session;

import java.util.Objects;
import java.util.Optional;

/**
 * Something that stands in the way of the work, until it is mended.
 *
 * @param source who found it, for example "plan"; a source has one problem at the most
 * @param message what is wrong and what to do, in the user's words
 * @param offer what mends it at once, if something does
 */
public record Problem(String source, String message, Optional<Notices.Offer> offer) {
  public Problem {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(offer, "offer");
  }

  /** A problem that the user mends somewhere else. */
  public Problem(String source, String message) {
    this(source, message, Optional.empty());
  }
}
