package org.fedsllm.training.wire;

/**
 * What crosses the air: a tensor as bytes. Nothing else passes between client, main server and
 * federated server.
 *
 * @param kind what the bytes mean, and so which link they take
 * @param shape of the tensor; not counted, as EQ-16 counts values alone
 * @param payload values, little-endian, in row-major order
 */
public record Message(Kind kind, long[] shape, byte[] payload) {

  /** The kinds of message and the form of their values. */
  public enum Kind {
    /** (B, S, d) in the form of the split's codec, client to main server. */
    ACTIVATIONS,
    /** int32 (B, S) of token ids with two flag bits each, client to main server. */
    LABELS,
    /** (B, S, d) in the form of the split's codec, main server to client. */
    BOUNDARY_GRADIENT,
    /** (parameters) in the form of the adapters' codec, client to federated server. */
    ADAPTER_UP,
    /** (parameters) in the form of the adapters' codec, federated server to client. */
    ADAPTER_DOWN,
    /** As activations, main server to client: after the last block; U-shaped split only. */
    OUTPUT,
    /** As activations, client to main server: the output's gradient; U-shaped split only. */
    OUTPUT_GRADIENT
  }

  public int bytes() {
    return payload.length;
  }
}
