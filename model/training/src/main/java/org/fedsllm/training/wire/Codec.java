package org.fedsllm.training.wire;

import org.fedsllm.training.wire.Message.Kind;

/**
 * How the values that cross the split become bytes, and how the other side reads them. Sender and
 * receiver use the same codec. Stateless and thread-safe.
 */
public interface Codec {

  /**
   * @param kind activations or boundary gradient
   * @param values in row-major order of {@code shape}; only read
   * @param shape of the tensor; the last dimension is one token's row
   */
  Message encode(Kind kind, float[] values, long... shape);

  /** The values as the receiver sees them, in row-major order of the message's shape. */
  float[] decode(Message message);
}
