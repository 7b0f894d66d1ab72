package org.fedsllm.model.history;

import java.util.List;
import org.fedsllm.model.unit.Check;

/**
 * One step of a project's history.
 *
 * @param name what the undo menu calls it, for example "Move c7"
 */
public record ProjectStep(String name, List<Change> changes) {
  public ProjectStep {
    Check.named("name", name, "of a step");
    name = name.replaceAll("\\s+", " "); // a step is one line of a script
    changes = List.copyOf(changes);
  }
}
