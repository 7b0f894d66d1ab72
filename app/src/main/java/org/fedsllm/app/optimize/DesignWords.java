package org.fedsllm.app.optimize;

import org.fedsllm.model.project.Project;
import org.fedsllm.model.workload.TransformerWorkload;

/** Says in words what a plan chose besides bandwidths. */
final class DesignWords {
  private DesignWords() {}

  /** What {@code choice} of {@code optimizer} means for {@code project}. */
  static String of(DesignChoice choice, Project project, String optimizer) {
    if (!choice.differsFrom(project)) {
      return "\"%s\" chose what the project has: %s.".formatted(optimizer, choice.words());
    }
    String chosen =
        "\"%s\" chose %s; the project has %s.".formatted(optimizer, choice.words(), own(project));
    return choice.isCommon()
        ? chosen
            + " Training by this plan cuts the model like that and leaves the project as it is."
        : chosen + " Take that over to train by it: a training keeps to the project's splits.";
  }

  private static String own(Project project) {
    if (project.workload() instanceof TransformerWorkload model && !model.designs().isEmpty()) {
      return "splits of its own for some clients";
    }
    return project.workload() instanceof TransformerWorkload model
        ? "split %d, rank %d".formatted(model.splitLayer(), model.lora().rank())
        : "neither";
  }
}
