package org.fedsllm.app.training;

import java.util.List;
import org.fedsllm.app.testing.Projects;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.project.WeightOptimizerSpec;

/** Projects that train the embedded model within seconds. */
final class TrainingProjects {
  private TrainingProjects() {}

  /**
   * Two clients, one domain each.
   *
   * @param localIterations {@code null} for the plan's
   */
  static Project small(int rounds, Integer localIterations) {
    return Projects.ofClients(2)
        .withPlan(new PlanSpec(OptimizerChoice.of("fedsllm-exact"), List.of()))
        .withTraining(
            new TrainingSpec(
                TrainingSpec.EMBEDDED_CHECKPOINT,
                new DataSpec.WordNet(
                    List.of("noun.food", "noun.body"), PartitionSpec.BY_DOMAIN, 0.1),
                rounds,
                new WeightOptimizerSpec(WeightOptimizerSpec.Kind.ADAM_W, 3e-3, 0),
                localIterations,
                4));
  }
}
