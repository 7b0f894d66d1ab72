package org.fedsllm.app.training;

import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.LinkBytes;

/** The bytes that the delay model charges for (EQ-16), to lay beside what was counted. */
final class ModelledBytes {
  private ModelledBytes() {}

  /** Of {@code rounds} rounds of {@code localIterations} with all clients. */
  static LinkBytes of(Project project, int rounds, int localIterations) {
    LinkBytes round = project.predictedBytes().round(localIterations);
    LinkBytes all = LinkBytes.NONE;
    for (int i = 0; i < rounds; i++) {
      all = all.plus(round);
    }
    return all;
  }
}
