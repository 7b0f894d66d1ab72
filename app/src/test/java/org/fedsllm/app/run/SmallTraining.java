package org.fedsllm.app.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.ProjectStore;
import org.fedsllm.model.project.TrainingSpec;
import org.fedsllm.model.scenario.Client;

/** The quickstart cut down until a round takes a moment. */
public final class SmallTraining {
  private static final int CLIENTS = 2;
  private static final int SAMPLES = 16;

  private SmallTraining() {}

  /** Two clients with two batches each, {@code rounds} rounds. */
  public static Project project(int rounds) throws IOException {
    Project quickstart = new ProjectStore().load(Path.of("../sample-projects/quickstart.fedsllm"));
    List<Client> clients =
        quickstart.scenario().clients().subList(0, CLIENTS).stream()
            .map(client -> client.withSamples(SAMPLES))
            .toList();
    TrainingSpec full = quickstart.trainable().orElseThrow();
    TrainingSpec small =
        new TrainingSpec(
            full.checkpoint(),
            new DataSpec.WordNet(List.of("noun.food", "verb.motion"), PartitionSpec.BY_DOMAIN, 0.1),
            rounds,
            full.weightOptimizer(),
            null,
            2);
    return quickstart.withScenario(quickstart.scenario().withClients(clients)).withTraining(small);
  }
}
