package org.fedsllm.model.run;

import java.util.ArrayList;
import java.util.List;
import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.workload.AdapterBroadcast;
import org.fedsllm.model.workload.Payloads;
import org.fedsllm.model.workload.WorkloadSpec;

/**
 * The bytes that the delay model charges for (EQ-16), to lay beside what was counted.
 *
 * @param clients what one client sends and receives, in the clients' order, if all deliver
 * @param brought each client's part of what all are told after a round; empty where everyone is
 *     told as much as soon as one delivers
 */
public record PredictedBytes(List<Payloads> clients, List<Double> brought) {
  public PredictedBytes {
    clients = List.copyOf(clients);
    brought = List.copyOf(brought);
  }

  /**
   * Of clients with these workloads and samples.
   *
   * @param workloads as each client has it
   */
  public static PredictedBytes of(
      List<? extends WorkloadSpec> workloads, List<Integer> samples, AlgorithmSpec algorithm) {
    double[] timesOwn = AdapterBroadcast.timesOwn(workloads, algorithm);
    List<Payloads> payloads = new ArrayList<>();
    for (int k = 0; k < timesOwn.length; k++) {
      Payloads own = workloads.get(k).payloads(samples.get(k), algorithm);
      payloads.add(own.withAdapterDown(timesOwn[k] * own.adapterBits()));
    }
    return new PredictedBytes(payloads, AdapterBroadcast.brought(workloads, algorithm));
  }

  /** One round in which all clients run {@code localIterations} and deliver. */
  public LinkBytes round(int localIterations) {
    LinkBytes all = LinkBytes.NONE;
    for (int k = 0; k < clients.size(); k++) {
      all = all.plus(of(k, localIterations, true, 1));
    }
    return all;
  }

  /**
   * The part of what all are told if all deliver that is told if only some do.
   *
   * @param delivering numbers of those who do
   */
  public double told(List<Integer> delivering) {
    if (brought.isEmpty()) {
      return delivering.isEmpty() ? 0 : 1;
    }
    return delivering.stream().mapToDouble(brought::get).sum();
  }

  /**
   * Client {@code k} in one round; whether it was drawn or not it hears the merged adapter.
   *
   * @param localIterations that it runs
   * @param delivers whether it sends its adapter
   * @param told by {@link #told}
   */
  public LinkBytes of(int k, int localIterations, boolean delivers, double told) {
    Payloads bits = clients.get(k);
    return new LinkBytes(
        bytes(localIterations * bits.activationBits()),
        bytes(localIterations * bits.labelBits()),
        bytes(localIterations * bits.gradientBits()),
        delivers ? bytes(bits.adapterBits()) : 0,
        bytes(told * bits.adapterDownBits()),
        bytes(localIterations * bits.outputBits()),
        bytes(localIterations * bits.outputGradientBits()));
  }

  private static long bytes(double bits) {
    return Math.round(bits / Byte.SIZE);
  }
}
