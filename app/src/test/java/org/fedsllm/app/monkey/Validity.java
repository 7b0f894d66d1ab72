package org.fedsllm.app.monkey;

import java.util.Optional;
import org.fedsllm.model.project.DelayProblemFactory;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectFormatException;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.radio.RadioModelException;

/** What must hold for a project after every action, undo and redo most of all. */
final class Validity {
  private final ProjectStore store = new ProjectStore();
  private Project last;

  /** What is wrong with {@code project}, if it is another than the last one asked about. */
  Optional<String> fault(Optional<Project> project) {
    if (project.isEmpty() || project.get() == last) {
      return Optional.empty();
    }
    last = project.get();
    return roundTrip(last).or(() -> problem(last));
  }

  private Optional<String> roundTrip(Project project) {
    try {
      Project read = store.parse(store.format(project), "the monkey's project");
      return read.equals(project)
          ? Optional.empty()
          : Optional.of("The project is another after saving: %s, not %s".formatted(read, project));
    } catch (ProjectFormatException e) {
      return Optional.of("The project cannot be read after saving: " + e.getMessage());
    }
  }

  /** It can be planned, or says in words of its own why not. */
  private static Optional<String> problem(Project project) {
    try {
      DelayProblemFactory.average(project);
      return Optional.empty();
    } catch (IllegalArgumentException | RadioModelException refusal) {
      return refusal.getMessage() != null && refusal.getMessage().length() > 20
          ? Optional.empty()
          : Optional.of("The project is refused without words: " + refusal);
    }
  }
}
