package org.fedsllm.model.workload;

/**
 * What one client sends and receives (EQ-16), link by link.
 *
 * @param activationBits up to the main server, one local iteration
 * @param labelBits with them; 0 where labels stay on the client
 * @param outputGradientBits up, gradient of the last block's output; of a U-shaped split only
 * @param gradientBits boundary gradient down, one local iteration
 * @param outputBits down, the last block's output; of a U-shaped split only
 * @param adapterBits the client's LoRA adapters up, one global round
 * @param adapterDownBits what it is told of the others' down, one global round
 */
public record Payloads(
    double activationBits,
    double labelBits,
    double outputGradientBits,
    double gradientBits,
    double outputBits,
    double adapterBits,
    double adapterDownBits) {

  /** The same number of bits is told as was sent. */
  Payloads(
      double activationBits,
      double labelBits,
      double outputGradientBits,
      double gradientBits,
      double outputBits,
      double adapterBits) {
    this(
        activationBits,
        labelBits,
        outputGradientBits,
        gradientBits,
        outputBits,
        adapterBits,
        adapterBits);
  }

  /** The same, but for what is told after a round. */
  public Payloads withAdapterDown(double bits) {
    return new Payloads(
        activationBits, labelBits, outputGradientBits, gradientBits, outputBits, adapterBits, bits);
  }

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
