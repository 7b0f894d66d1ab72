package org.fedsllm.model.workload;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.fedsllm.model.algorithm.AlgorithmSpec;

/** Where compute and payloads come from: a language model's shape, or constants of a paper. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TransformerWorkload.class, name = "transformer"),
  @JsonSubTypes.Type(value = ConstantWorkload.class, name = "constant")
})
public sealed interface WorkloadSpec permits TransformerWorkload, ConstantWorkload {

  /**
   * The cost of a client that holds {@code samples} training sequences.
   *
   * @param clientFlopsPerCycle FLOPs that the client's processor does in a cycle
   * @param serverFlopsPerCycle the same for the main server
   * @param algorithm who computes what; a paper's constants are of the algorithm they were made for
   */
  Workload of(
      int samples, double clientFlopsPerCycle, double serverFlopsPerCycle, AlgorithmSpec algorithm);

  /** The same by the algorithm of the FedsLLM paper. */
  default Workload of(int samples, double clientFlopsPerCycle, double serverFlopsPerCycle) {
    return of(samples, clientFlopsPerCycle, serverFlopsPerCycle, AlgorithmSpec.FEDSLLM);
  }

  /** What crosses the air for such a client, link by link. */
  Payloads payloads(int samples, AlgorithmSpec algorithm);

  /**
   * Sequences in one local iteration of a client that holds {@code samples}; clients with equally
   * many and equal processors have equal workloads.
   */
  int sequences(int samples);

  /** The workload as client {@code id} has it. */
  WorkloadSpec forClient(String id);
}
