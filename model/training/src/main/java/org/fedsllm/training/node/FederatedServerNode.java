package org.fedsllm.training.node;

import java.util.List;
import org.fedsllm.training.federation.Aggregator;
import org.fedsllm.training.federation.Contribution;
import org.fedsllm.training.federation.GlobalAdapter;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.state.State;
import org.fedsllm.training.state.Stateful;
import org.fedsllm.training.wire.Codec;
import org.fedsllm.training.wire.Message;
import org.fedsllm.training.wire.Message.Kind;

/** The federated server: merges the clients' adapters; it sees neither data nor activations. */
public final class FederatedServerNode implements Stateful {
  private final Aggregator aggregator;
  private final Codec codec;
  private GlobalAdapter global;

  /**
   * @param start adapter on all blocks before the first round
   * @param codec of adapters on the air; the clients' too
   */
  public FederatedServerNode(Aggregator aggregator, LoraWeights start, Codec codec) {
    this.aggregator = aggregator;
    this.codec = codec;
    this.global = new GlobalAdapter(0, start);
  }

  /** The values of an adapter that a client sent. */
  public float[] receive(Message adapterUp) {
    return codec.decode(adapterUp);
  }

  /** An adapter for a client, as it goes down. */
  public Message send(LoraWeights adapter) {
    float[] values = adapter.values();
    return codec.encode(Kind.ADAPTER_DOWN, values, values.length);
  }

  /** Takes in what a round brought; without contributions the adapter stays as it was. */
  public void merge(List<Contribution> contributions) {
    global =
        contributions.isEmpty()
            ? new GlobalAdapter(global.round() + 1, global.adapter())
            : aggregator.merge(global, contributions);
  }

  /** What all agree on, on all blocks. */
  public GlobalAdapter global() {
    return global;
  }

  /** What a client whose adapters on all blocks have {@code layout} starts the next round from. */
  public LoraWeights start(LoraLayout layout) {
    return aggregator.start(global, layout);
  }

  @Override
  public State state() {
    return State.builder()
        .put("round", global.round())
        .put("adapter", global.adapter().values())
        .build();
  }

  @Override
  public void restore(State state) {
    LoraLayout layout = global.adapter().layout();
    LoraWeights adapter = new LoraWeights(layout, state.floats("adapter", layout.parameters()));
    global = new GlobalAdapter(Math.toIntExact(state.number("round")), adapter);
  }
}
