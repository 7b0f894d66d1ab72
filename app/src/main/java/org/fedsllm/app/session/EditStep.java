package org.fedsllm.app.session;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fedsllm.model.project.Project;

/**
 * One edit that was made.
 *
 * @param name what the undo menu calls it
 * @param at when it was made; empty where nobody noted it
 * @param after the project that it left
 */
public record EditStep(String name, Optional<Instant> at, Project after) {
  public EditStep {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(after, "after");
  }
}
