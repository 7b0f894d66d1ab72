package org.fedsllm.training.wire;

/** From the workload's bits to codecs. */
public final class Codecs {
  private static final Codec FLOAT = new FloatCodec();
  private static final Codec HALF = new HalfCodec();

  private Codecs() {}

  /**
   * The codec of activations and boundary gradients.
   *
   * @param bitsPerActivation of the workload: 4, 8, 16 or 32
   * @throws IllegalArgumentException if values of so many bits can only be planned with
   */
  public static Codec boundary(int bitsPerActivation) {
    return switch (bitsPerActivation) {
      case 4, 8 -> new QuantisedCodec(bitsPerActivation);
      case 16 -> HALF;
      case 32 -> FLOAT;
      default -> throw unsupported("bitsPerActivation", bitsPerActivation, "4, 8, 16 or 32");
    };
  }

  /**
   * The codec of adapters.
   *
   * @param bitsPerAdapterValue of the workload: 16 or 32
   * @throws IllegalArgumentException if values of so many bits can only be planned with
   */
  public static Codec adapter(int bitsPerAdapterValue) {
    return switch (bitsPerAdapterValue) {
      case 16 -> HALF;
      case 32 -> FLOAT;
      default -> throw unsupported("bitsPerAdapterValue", bitsPerAdapterValue, "16 or 32");
    };
  }

  private static IllegalArgumentException unsupported(String variable, int bits, String allowed) {
    return new IllegalArgumentException(
        "The %s (%d) of the workload must be %s to train. Others can only be planned with."
            .formatted(variable, bits, allowed));
  }
}
