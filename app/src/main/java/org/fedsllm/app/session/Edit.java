package org.fedsllm.app.session;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.fedsllm.model.project.Project;

/**
 * A named change of the project.
 *
 * @param name what the undo menu calls it, for example "Move c7"
 * @param change may throw {@link IllegalArgumentException} with a message for the user
 */
public record Edit(String name, UnaryOperator<Project> change) {
  public Edit {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(change, "change");
  }
}
