package org.fedsllm.model.workload;

import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.LabelPlacement;

/**
 * What a training algorithm makes of a language model's work: on which side it is done (EQ-15) and
 * what crosses the air for it (EQ-16).
 */
final class SchemeCost {
  private SchemeCost() {}

  /** FLOPs of one sequence on either side. */
  static FlopCount flopsPerSequence(TransformerWorkload workload, AlgorithmSpec algorithm) {
    FlopCount split = WorkloadEstimator.flopsPerSequence(workload);
    double forward = split.clientForward() + split.serverForward();
    double backward = split.clientBackward() + split.serverBackward();
    return switch (algorithm.scheme()) {
      case SPLIT_FED_V1, SPLIT_FED_V2 ->
          algorithm.labels() == LabelPlacement.SHARED ? split : headOnClient(workload, split);
      case FEDERATED -> new FlopCount(forward, backward, 0, 0);
      case CENTRALISED -> new FlopCount(0, 0, forward, backward);
    };
  }

  private static FlopCount headOnClient(TransformerWorkload workload, FlopCount split) {
    double forward = workload.transformer().headFlops(workload.sequenceLength());
    double backward = forward * WorkloadEstimator.BACKWARD_PER_FROZEN_FORWARD;
    return new FlopCount(
        split.clientForward() + forward,
        split.clientBackward() + backward,
        split.serverForward() - forward,
        split.serverBackward() - backward);
  }

  /** The payloads of a client that holds {@code samples} training sequences. */
  static Payloads payloads(TransformerWorkload workload, int samples, AlgorithmSpec algorithm) {
    double clientSide = adapterBits(workload, workload.splitLayer(), algorithm);
    double bothSides = adapterBits(workload, workload.transformer().blocks(), algorithm);
    return switch (algorithm.scheme()) {
      case SPLIT_FED_V1, SPLIT_FED_V2 -> {
        double tokens = (double) workload.sequences(samples) * workload.sequenceLength();
        double crossing =
            tokens
                * BoundaryCoding.bitsPerToken(
                    workload.transformer().hiddenSize(), workload.bitsPerActivation());
        double labels = tokens * TransformerWorkload.BITS_PER_LABEL;
        yield algorithm.labels() == LabelPlacement.SHARED
            ? new Payloads(crossing, labels, 0, crossing, 0, clientSide)
            : new Payloads(crossing, 0, crossing, crossing, crossing, clientSide);
      }
      case FEDERATED -> Payloads.ofAdapters(bothSides);
      case CENTRALISED -> Payloads.ofAdapters(0);
    };
  }

  /** Of that part of the adapters on {@code blocks} blocks that is trained. */
  private static double adapterBits(
      TransformerWorkload workload, int blocks, AlgorithmSpec algorithm) {
    LoraSpec lora = workload.lora();
    long perBlock =
        algorithm.aggregation() == Aggregation.FFA_LORA
            ? lora.bParametersPerBlock(workload.transformer())
            : lora.parametersPerBlock(workload.transformer());
    return (double) (blocks * perBlock) * workload.bitsPerAdapterValue();
  }
}
