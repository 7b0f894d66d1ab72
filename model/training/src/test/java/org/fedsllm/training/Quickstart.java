package org.fedsllm.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.workload.TransformerWorkload;

/** The sample project that everyone opens first, also in shorter forms. */
final class Quickstart {
  static final Path FOLDER = Path.of("..", "..", "sample-projects");

  private Quickstart() {}

  static Project project() {
    try {
      return new ProjectStore().load(FOLDER.resolve("quickstart" + ProjectStore.EXTENSION));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With few sequences to evaluate, for tests. */
  static Project small() {
    Project project = project();
    TrainingSpec full = project.training();
    return project.withTraining(
        new TrainingSpec(
            full.checkpoint(), full.data(), full.rounds(), full.weightOptimizer(), null, 3));
  }

  static TransformerWorkload workload() {
    return (TransformerWorkload) project().workload();
  }
}
