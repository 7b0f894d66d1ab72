package org.fedsllm.app.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.project.LearningSpec;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.FederatedServer;
import org.fedsllm.model.scenario.MainServer;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.ModelFamily;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;

/** Small projects for the tests of the workbench. */
public final class Projects {
  private static final double POWER_W = 0.01;
  private static final double PROCESSOR_HZ = 2e9;
  private static final double NOISE_W_PER_HZ = 4e-21;
  private static final double BAND_HZ = 20e6;

  private Projects() {}

  /**
   * Clients c1, c2, … at {@code (100 k, 0)} m; main server at the origin, federated at (0, 100).
   */
  public static Project ofClients(int count) {
    List<Client> clients = new ArrayList<>();
    for (int k = 1; k <= count; k++) {
      clients.add(
          new Client("c" + k, new Position(100 * k, 0), POWER_W, PROCESSOR_HZ, 4, 500, null));
    }
    RadioSpec radio =
        new RadioSpec(
            new BandPlan.Pooled(BAND_HZ),
            NOISE_W_PER_HZ,
            LogDistancePathLoss.MACRO_CELL,
            0,
            new Fading.None(),
            null);
    Scenario scenario =
        new Scenario(
            clients,
            new MainServer(Position.ORIGIN, 1e11, 16, false),
            new FederatedServer(new Position(0, 100)),
            radio);
    TransformerWorkload workload =
        new TransformerWorkload(
            new TransformerSpec(ModelFamily.GPT2, 6, 128, 4, 4, 32, 512, 2048, 128),
            2,
            new LoraSpec(8, 16, Set.of(Projection.QUERY_KEY_VALUE)),
            8,
            64,
            32,
            32);
    return new Project(
        "cell",
        "",
        1,
        scenario,
        workload,
        new LearningSpec(new ConvergenceModel(160, 4), Schedule.ITERATION),
        new PlanSpec(OptimizerChoice.of("joint"), List.of()),
        null);
  }
}
