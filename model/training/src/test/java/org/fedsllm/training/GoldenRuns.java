package org.fedsllm.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.project.WeightOptimizerSpec.Kind;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.network.LoraWeights;

/** Short trainings of the golden GPT-2 under any algorithm. */
final class GoldenRuns {
  static final int ITERATIONS = 3;
  static final int ROUNDS = 2;
  static final TrainingPlan PLAN =
      new TrainingPlan(ITERATIONS, ROUNDS, (round, iterations) -> iterations);
  private static final int SPLIT_LAYER = 2;
  private static final int BATCH_SIZE = 2;
  private static final double LEARNING_RATE = 5e-3;

  private GoldenRuns() {}

  static TransformerWorkload workload(LanguageModel model) throws IOException {
    int length = GoldenGpt2.expected().get("sequenceLength").asInt();
    return new TransformerWorkload(
        model.spec(),
        SPLIT_LAYER,
        GoldenGpt2.adapter(model, "adapter").layout().lora(),
        BATCH_SIZE,
        length,
        32,
        32);
  }

  /** The first {@code clients} golden clients, with AdamW, so that the optimizers have a memory. */
  static TrainingSetup setup(LanguageModel model, AlgorithmSpec algorithm, int clients)
      throws IOException {
    List<ClientData> data = new ArrayList<>();
    for (int k = 0; k < clients; k++) {
      data.add(GoldenGpt2.clientData(model, k));
    }
    LoraWeights start = GoldenGpt2.adapter(model, "adapter");
    return new TrainingSetup(
        model,
        workload(model),
        data,
        start,
        new WeightOptimizerSpec(Kind.ADAM_W, LEARNING_RATE, 0),
        new SeedTree(1),
        algorithm);
  }

  static TrainingOutcome train(LanguageModel model, AlgorithmSpec algorithm, int clients)
      throws IOException {
    try (SplitFederatedTrainer trainer =
        new SplitFederatedTrainer(setup(model, algorithm, clients))) {
      return trainer.train(PLAN, TrainingMonitor.NONE);
    }
  }
}
