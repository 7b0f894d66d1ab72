package org.fedsllm.training;

import java.util.List;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.project.WeightOptimizerSpec;
import org.fedsllm.model.random.SeedTree;
import org.fedsllm.model.workload.TransformerWorkload;
import org.fedsllm.training.checkpoint.LanguageModel;
import org.fedsllm.training.data.ClientData;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraWeights;

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

  private static final int FLOAT_BITS = 32;

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
    requireFloats("bitsPerActivation", workload.bitsPerActivation());
    requireFloats("bitsPerAdapterValue", workload.bitsPerAdapterValue());
  }

  /** Adapters that leave the model as it is, drawn from the seeds. */
  public static LoraWeights freshAdapters(TransformerWorkload workload, SeedTree seeds) {
    LoraLayout layout = LoraLayout.whole(workload.transformer(), workload.lora());
    return LoraWeights.fresh(layout, seeds.stream("adapter"));
  }

  private static void requireFloats(String variable, int bits) {
    if (bits != FLOAT_BITS) {
      throw new IllegalArgumentException(
          "The %s (%d) of the workload must be %d to train. Others can only be planned with."
              .formatted(variable, bits, FLOAT_BITS));
    }
  }
}
