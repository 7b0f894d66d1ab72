package org.fedsllm.model.workload;

import org.fedsllm.model.algorithm.AlgorithmSpec;
import org.fedsllm.model.unit.Check;

/**
 * The papers' constants: the same cycles and payloads for every client (arXiv 2007.03462, IV).
 *
 * @param cyclesPerIteration {@code C_k D_k}, cycles of one local iteration on both sides together
 * @param clientShare {@code A} in [0, 1], the part of them that the client does
 * @param activationBits bits up to the main server, one local iteration; 0 without a split
 * @param adapterBits bits up to the federated server, one global round
 */
public record ConstantWorkload(
    double cyclesPerIteration, double clientShare, double activationBits, double adapterBits)
    implements WorkloadSpec {

  private static final String WHERE = "of the constant workload";

  public ConstantWorkload {
    Check.notNegative("cyclesPerIteration", cyclesPerIteration, WHERE, "It is C_k D_k.");
    if (!(clientShare >= 0 && clientShare <= 1)) {
      throw new IllegalArgumentException(
          "The clientShare (%s) %s must be in 0 … 1. 1 leaves all compute to the clients."
              .formatted(clientShare, WHERE));
    }
    Check.notNegative("activationBits", activationBits, WHERE, "Use 0 for no split.");
    Check.notNegative("adapterBits", adapterBits, WHERE, "It counts bits, not bytes.");
  }

  @Override
  public Workload of(
      int samples,
      double clientFlopsPerCycle,
      double serverFlopsPerCycle,
      AlgorithmSpec algorithm) {
    return new Workload(
        cyclesPerIteration * clientShare,
        cyclesPerIteration * (1 - clientShare),
        activationBits,
        activationBits,
        adapterBits);
  }

  /** The constants do not tell labels from activations. */
  @Override
  public Payloads payloads(int samples, AlgorithmSpec algorithm) {
    return new Payloads(activationBits, 0, 0, activationBits, 0, adapterBits);
  }

  /** The constants do not depend on the samples; they count as one. */
  @Override
  public int sequences(int samples) {
    return 1;
  }

  /** The same for every client. */
  @Override
  public ConstantWorkload forClient(String id) {
    return this;
  }
}
