package org.fedsllm.app.training;

import org.fedsllm.model.project.Project;
import org.fedsllm.model.run.LinkBytes;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.workload.Workload;

/** The bytes that the delay model charges for (EQ-16), to lay beside what was counted. */
final class ModelledBytes {
  private static final int BITS_PER_BYTE = 8;

  private ModelledBytes() {}

  /** Of {@code rounds} rounds of {@code localIterations}, all clients together. */
  static LinkBytes of(Project project, int rounds, int localIterations) {
    double activationsUp = 0;
    double labelsUp = 0;
    double gradientsDown = 0;
    double adapters = 0;
    for (Client client : project.scenario().clients()) {
      Workload work = project.workload().of(client.samples(), 1, 1);
      activationsUp += localIterations * work.gradientBits();
      labelsUp += localIterations * (work.activationBits() - work.gradientBits());
      gradientsDown += localIterations * work.gradientBits();
      adapters += work.adapterBits();
    }
    return new LinkBytes(
        bytes(rounds * activationsUp),
        bytes(rounds * labelsUp),
        bytes(rounds * gradientsDown),
        bytes(rounds * adapters),
        bytes(rounds * adapters));
  }

  private static long bytes(double bits) {
    return Math.round(bits / BITS_PER_BYTE);
  }
}
