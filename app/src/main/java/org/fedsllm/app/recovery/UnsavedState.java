package org.fedsllm.app.recovery;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.fedsllm.model.project.Project;

/**
 * A project as no file of the user's has it yet.
 *
 * @param file that saving would replace; empty if it was never saved
 */
public record UnsavedState(Project project, Optional<Path> file) {
  public UnsavedState {
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(file, "file");
  }
}
