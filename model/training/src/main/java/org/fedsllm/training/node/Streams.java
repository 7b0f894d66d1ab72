package org.fedsllm.training.node;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.fedsllm.training.network.Tensors;
import org.fedsllm.training.wire.Codec;
import org.fedsllm.training.wire.GaussianNoise;
import org.fedsllm.training.wire.Message;
import org.fedsllm.training.wire.Message.Kind;

/**
 * How the residual stream (B, T, d), and its gradient, crosses the split.
 *
 * @param noise that clients add to what they send up of the stream itself
 */
public record Streams(Codec codec, GaussianNoise noise) {

  Message message(Kind kind, NDArray stream) {
    return codec.encode(kind, stream.toFloatArray(), stream.getShape().getShape());
  }

  /** The stream as client {@code clientId} sends it in this turn. */
  Message noisy(Kind kind, NDArray stream, String clientId, Turn turn) {
    float[] values = noise.added(stream.toFloatArray(), clientId, turn.round(), turn.iteration());
    return codec.encode(kind, values, stream.getShape().getShape());
  }

  /** What the receiver sees, as a tensor in {@code manager}. */
  NDArray tensor(NDManager manager, Message message) {
    return Tensors.ofFloats(manager, codec.decode(message), new Shape(message.shape()));
  }
}
