package org.fedsllm.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.fedsllm.app.optimize.PlanComputation;
import org.fedsllm.app.optimize.PlanSnapshot;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.optimizer.OptimizerCatalog;

/** What every command on projects needs: to read one, and to solve it. */
final class Engine {
  private final OptimizerCatalog catalog =
      OptimizerCatalog.discovered(Engine.class.getClassLoader());
  private final PlanComputation computation = new PlanComputation(catalog);

  Project load(Path file) throws IOException {
    return new ProjectStore().load(file);
  }

  /** The folder that the paths in a project file start from. */
  static Path folderOf(Path projectFile) {
    return projectFile.toAbsolutePath().getParent();
  }

  PlanSnapshot solve(Project project) {
    return computation.solve(project, Optional.empty());
  }

  OptimizerCatalog catalog() {
    return catalog;
  }

  PlanComputation computation() {
    return computation;
  }
}
