package org.fedsllm.model.workload;

import org.fedsllm.model.workload.Projection.Stage;

/**
 * FLOPs of split LoRA training from the shapes of its matrices (EQ-15).
 *
 * <p>A multiply–add counts as two. Frozen weights need input gradients only, so their backward pass
 * costs as much as the forward pass; a LoRA pair needs twice its own forward pass. Below the lowest
 * adapter of the client nothing is propagated. Left out, as in the papers: layer norms, activation
 * functions, softmax, embeddings and the weight optimizer, together under 2 % of a GPT-2 block.
 */
public final class WorkloadEstimator {
  static final double BACKWARD_PER_FROZEN_FORWARD = 1;
  private static final double BACKWARD_PER_LORA_FORWARD = 2;

  private WorkloadEstimator() {}

  /** FLOPs of one sequence on either side of the split. */
  public static FlopCount flopsPerSequence(TransformerWorkload workload) {
    TransformerSpec transformer = workload.transformer();
    int length = workload.sequenceLength();
    int clientBlocks = workload.splitLayer();
    int serverBlocks = transformer.blocks() - clientBlocks;

    double frozen = frozenForward(transformer, length);
    double lora = loraForward(workload);
    double head = transformer.headFlops(length);
    double backward = frozen * BACKWARD_PER_FROZEN_FORWARD + lora * BACKWARD_PER_LORA_FORWARD;
    double belowLowestAdapter = frozenUpToLowestAdapter(workload) * BACKWARD_PER_FROZEN_FORWARD;

    return new FlopCount(
        clientBlocks * (frozen + lora),
        clientBlocks * backward - belowLowestAdapter,
        serverBlocks * (frozen + lora) + head,
        serverBlocks * backward + head * BACKWARD_PER_FROZEN_FORWARD);
  }

  /** One block's forward pass without adapters: {@code 8 S d² + 4 S d m + 4 S² d} for GPT-2. */
  static double frozenForward(TransformerSpec transformer, int length) {
    double matrices =
        transformer.projections().stream().mapToDouble(shape -> shape.forwardFlops(length)).sum();
    return matrices + transformer.attentionFlops(length);
  }

  private static double loraForward(TransformerWorkload workload) {
    double parameters = workload.lora().parametersPerBlock(workload.transformer());
    return 2.0 * workload.sequenceLength() * parameters;
  }

  /** Forward FLOPs of the first block up to and including the stage of its first adapter. */
  private static double frozenUpToLowestAdapter(TransformerWorkload workload) {
    TransformerSpec transformer = workload.transformer();
    int length = workload.sequenceLength();
    Stage lowest = workload.lora().adapted(transformer).get(0).projection().stage();
    double matrices =
        transformer.projections().stream()
            .filter(shape -> shape.projection().stage().compareTo(lowest) <= 0)
            .mapToDouble(shape -> shape.forwardFlops(length))
            .sum();
    boolean aboveAttention = lowest != Stage.INTO_ATTENTION;
    return aboveAttention ? matrices + transformer.attentionFlops(length) : matrices;
  }
}
