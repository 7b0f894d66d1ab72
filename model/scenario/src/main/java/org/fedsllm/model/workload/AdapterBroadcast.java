package org.fedsllm.model.workload;

import java.util.List;
import org.fedsllm.model.algorithm.Aggregation;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.algorithm.Scheme;

/**
 * How much larger than a client's own adapters is what it is told after a round: as large, but in
 * FLoRA, where everyone is told everybody's factors.
 */
public final class AdapterBroadcast {
  private AdapterBroadcast() {}

  /**
   * {@code Σ_j r_j / r_k} in FLoRA, else 1.
   *
   * @param clients the workload as each client has it
   */
  public static double[] timesOwn(List<? extends WorkloadSpec> clients, AlgorithmSpec algorithm) {
    boolean stacked = stacked(algorithm);
    double ranks = clients.stream().mapToDouble(AdapterBroadcast::rank).sum();
    return clients.stream()
        .mapToDouble(client -> stacked && rank(client) > 0 ? ranks / rank(client) : 1)
        .toArray();
  }

  /** Each client's part of that in FLoRA, {@code r_k / Σ_j r_j}; else empty. */
  public static List<Double> brought(
      List<? extends WorkloadSpec> clients, AlgorithmSpec algorithm) {
    double ranks = clients.stream().mapToDouble(AdapterBroadcast::rank).sum();
    return stacked(algorithm) && ranks > 0
        ? clients.stream().map(client -> rank(client) / ranks).toList()
        : List.of();
  }

  private static boolean stacked(AlgorithmSpec algorithm) {
    return algorithm.aggregation() == Aggregation.FLORA && algorithm.scheme() != Scheme.CENTRALISED;
  }

  /** A paper's constants have none: they are of the algorithm that they were made for. */
  private static double rank(WorkloadSpec client) {
    return client instanceof TransformerWorkload model ? model.lora().rank() : 0;
  }
}
