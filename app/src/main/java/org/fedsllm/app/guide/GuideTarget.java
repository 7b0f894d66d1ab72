package org.fedsllm.app.guide;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a link of the guide leads.
 *
 * @param path of the file below docs, for example "guide/place.md"
 * @param anchor of a heading or a mark in it; empty for its beginning
 */
record GuideTarget(String path, String anchor) {

  public GuideTarget {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(anchor, "anchor");
  }

  /** The beginning of {@code path}. */
  static GuideTarget of(String path) {
    return new GuideTarget(path, "");
  }

  /**
   * What {@code destination} means on the page {@code from}; empty for an address outside the
   * documentation.
   *
   * @throws IllegalArgumentException if it is no address at all
   */
  static Optional<GuideTarget> resolve(String from, String destination) {
    URI link = URI.create(destination);
    if (link.isAbsolute()) {
      return Optional.empty();
    }
    String anchor = Objects.requireNonNullElse(link.getFragment(), "");
    if (link.getPath().isEmpty()) {
      return Optional.of(new GuideTarget(from, anchor));
    }
    String path = URI.create("/" + from).resolve(link.getPath()).getPath().substring(1);
    return path.startsWith("../") ? Optional.empty() : Optional.of(new GuideTarget(path, anchor));
  }
}
