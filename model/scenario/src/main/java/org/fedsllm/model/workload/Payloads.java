package org.fedsllm.model.workload;

/**
 * What one client sends and receives (EQ-16), link by link.
 *
 * @param activationBits up to the main server, one local iteration
 * @param labelBits with them; 0 where labels stay on the client
 * @param outputGradientBits up, gradient of the last block's output; of a U-shaped split only
 * @param gradientBits boundary gradient down, one local iteration
 * @param outputBits down, the last block's output; of a U-shaped split only
 * @param adapterBits the client's LoRA adapters, up or down, one global round
 */
public record Payloads(
    double activationBits,
    double labelBits,
    double outputGradientBits,
    double gradientBits,
    double outputBits,
    double adapterBits) {

  /** Of a client that only trains adapters: nothing crosses within a round. */
  static Payloads ofAdapters(double adapterBits) {
    return new Payloads(0, 0, 0, 0, 0, adapterBits);
  }

  /** All that goes up to the main server in one local iteration: {@code s^s}. */
  public double upBits() {
    return activationBits + labelBits + outputGradientBits;
  }

  /** All that comes down from the main server in one local iteration. */
  public double downBits() {
    return gradientBits + outputBits;
  }
}
