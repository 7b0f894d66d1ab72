package org.fedsllm.training.node;

import java.util.Arrays;
import java.util.List;
import org.fedsllm.training.federation.WeightedAverage;
import org.fedsllm.training.wire.Encoding;
import org.fedsllm.training.wire.Message;
import org.fedsllm.training.wire.Message.Kind;

/** The federated server: averages the clients' adapters; it sees neither data nor activations. */
public final class FederatedServerNode {

  /**
   * The average as it is broadcast.
   *
   * @param uploads one of each client
   * @param samples weights of the clients
   */
  public Message average(List<Message> uploads, int[] samples) {
    List<float[]> values = uploads.stream().map(Encoding::adapter).toList();
    return Encoding.adapter(
        Kind.ADAPTER_DOWN,
        WeightedAverage.of(values, Arrays.stream(samples).asDoubleStream().toArray()));
  }
}
