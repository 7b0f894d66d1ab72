package org.fedsllm.training;

import java.util.List;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.run.PredictedBytes;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.wire.Codecs;

/**
 * All that a run starts from.
 *
 * @param model the shared frozen base; stays open as long as a trainer uses it
 * @param workload split, adapters, batch and bits
 * @param start adapters of the whole model before the first round
 */
public record TrainingSetup(
    LanguageModel model,
    TransformerWorkload workload,
    List<ClientData> clients,
    LoraWeights start,
    WeightOptimizerSpec weightOptimizer,
    SeedTree seeds,
    AlgorithmSpec algorithm) {

  /** By the algorithm of the FedsLLM paper. */
  public TrainingSetup(
      LanguageModel model,
      TransformerWorkload workload,
      List<ClientData> clients,
      LoraWeights start,
      WeightOptimizerSpec weightOptimizer,
      SeedTree seeds) {
    this(model, workload, clients, start, weightOptimizer, seeds, AlgorithmSpec.FEDSLLM);
  }

  public TrainingSetup {
    clients = List.copyOf(clients);
    Codecs.boundary(workload.bitsPerActivation()); // refuses what can only be planned with
    Codecs.adapter(workload.bitsPerAdapterValue());
  }

  /** What each client will send and receive (EQ-16). */
  public PredictedBytes predictedBytes() {
    return PredictedBytes.of(
        clients.stream().map(client -> workload.forClient(client.clientId())).toList(),
        clients.stream().map(client -> client.training().size()).toList(),
        algorithm);
  }

  /**
   * Adapters that leave the model as it is, drawn from the seeds; of the largest rank among the
   * clients, as the others start with a part of them.
   */
  public static LoraWeights freshAdapters(
      TransformerWorkload workload, List<ClientData> clients, SeedTree seeds) {
    int rank =
        clients.stream()
            .mapToInt(client -> workload.forClient(client.clientId()).lora().rank())
            .max()
            .orElse(workload.lora().rank());
    LoraLayout layout = LoraLayout.whole(workload.transformer(), workload.lora()).withRank(rank);
    return LoraWeights.fresh(layout, seeds.stream("adapter"));
  }
}
