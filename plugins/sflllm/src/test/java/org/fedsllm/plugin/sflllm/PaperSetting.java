package org.fedsllm.plugin.sflllm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.fedsllm.model.convergence.ConvergenceModel;
import org.fedsllm.model.delay.DelayProblem;
import org.fedsllm.model.delay.Schedule;
import org.fedsllm.model.project.DelayProblemFactory;
import org.fedsllm.model.project.LearningSpec;
import org.fedsllm.model.project.OptimizerChoice;
import org.fedsllm.model.project.PlanSpec;
import org.fedsllm.model.project.Project;
import org.fedsllm.model.project.RoundsAtRank;
import org.fedsllm.model.radio.BandPlan;
import org.fedsllm.model.radio.Fading;
import org.fedsllm.model.radio.LogDistancePathLoss;
import org.fedsllm.model.radio.RadioSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.scenario.Client;
import org.fedsllm.model.scenario.FederatedServer;
import org.fedsllm.model.scenario.MainServer;
import org.fedsllm.model.scenario.Placement;
import org.fedsllm.model.scenario.Position;
import org.fedsllm.model.scenario.Scenario;
import org.fedsllm.model.workload.LoraSpec;
import org.fedsllm.model.workload.Projection;
import org.fedsllm.model.workload.TransformerSpec;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.optimizer.OptimizerSettings;

/**
 * A setting like the paper's: GPT-2 small, five clients, one cell. The numbers are ours, for the
 * paper's were not available; the rounds per rank are an example and were not measured.
 */
final class PaperSetting {
  static final int CLIENTS = 5;
  static final int SUBCHANNELS = 20;
  static final double POWER_CAP = 0.6;

  private static final double CELL_RADIUS_M = 150;
  private static final double POWER_W = 0.01;
  private static final double NOISE_W_PER_HZ = 3.981071705534985e-21;
  private static final double SHADOWING_DB = 8;

  private PaperSetting() {}

  /** Drop number {@code seed}: places, processors and shadowing are drawn. */
  static DelayProblem drop(long seed) {
    return DelayProblemFactory.average(project(seed));
  }

  static OptimizerSettings settings() {
    return OptimizerSettings.of(
        Map.of(
            "mainSubchannels", SUBCHANNELS,
            "federatedSubchannels", SUBCHANNELS,
            "mainPowerCap", POWER_CAP,
            "federatedPowerCap", POWER_CAP));
  }

  private static Project project(long seed) {
    SeedTree seeds = new SeedTree(seed);
    List<Position> places =
        new Placement(Placement.Shape.UNIFORM_DISC, CLIENTS, CELL_RADIUS_M)
            .positions(Position.ORIGIN, List.of(Position.ORIGIN), seeds);
    Random speed = seeds.stream("speed");
    List<Client> clients = new ArrayList<>();
    for (int k = 0; k < CLIENTS; k++) {
      double processorHz = 1e9 + 0.6e9 * speed.nextDouble();
      clients.add(new Client("c" + (k + 1), places.get(k), POWER_W, processorHz, 128, 500, null));
    }
    RadioSpec radio =
        new RadioSpec(
            new BandPlan.Separate(10e6, 1e6),
            NOISE_W_PER_HZ,
            LogDistancePathLoss.MACRO_CELL,
            SHADOWING_DB,
            new Fading.None(),
            null);
    Scenario scenario =
        new Scenario(
            clients,
            new MainServer(Position.ORIGIN, 5e9, 1024, true),
            new FederatedServer(new Position(60, 200)),
            radio);
    return new Project(
        "paper setting",
        "",
        seed,
        scenario,
        new TransformerWorkload(
            TransformerSpec.gpt2Small(),
            6,
            new LoraSpec(4, 16, Set.of(Projection.QUERY_KEY_VALUE)),
            4,
            512,
            32,
            32),
        new LearningSpec(
            new ConvergenceModel(160, 4),
            Schedule.ITERATION,
            List.of(
                new RoundsAtRank(1, 1.35),
                new RoundsAtRank(2, 1.12),
                new RoundsAtRank(4, 1),
                new RoundsAtRank(8, 0.97),
                new RoundsAtRank(16, 0.96))),
        new PlanSpec(OptimizerChoice.of("sflllm"), List.of()),
        null);
  }
}
