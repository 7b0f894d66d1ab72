package org.fedsllm.model.workload;

/** FLOPs of one sequence through forward and backward pass, on either side of the split. */
public record FlopCount(
    double clientForward, double clientBackward, double serverForward, double serverBackward) {

  public double client() {
    return clientForward + clientBackward;
  }

  public double server() {
    return serverForward + serverBackward;
  }
}
