package org.fedsllm.optimizer.conformance;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.fedsllm.optimizer.SolveStatus;

/**
 * How an optimizer did on one problem.
 *
 * @param delayS T of its plan; infinite without one
 * @param optimumS least T, certified
 * @param solveS wall time, the faster of two runs
 */
public record Measurement(
    String problem,
    int clients,
    SolveStatus status,
    double delayS,
    double optimumS,
    double solveS) {

  /** {@code T/T* − 1}: how much slower than the best plan. */
  @JsonProperty
  public double relativeGap() {
    return delayS / optimumS - 1;
  }
}
