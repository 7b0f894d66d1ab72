package org.fedsllm.training.node;

import java.util.List;
import java.util.Optional;
import org.fedsllm.training.federation.Aggregator;
import org.fedsllm.training.federation.Contribution;
import org.fedsllm.training.federation.GlobalAdapter;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraLayout.Factor;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.state.State;
import org.fedsllm.training.state.Stateful;
import org.fedsllm.training.wire.Codec;
import org.fedsllm.training.wire.Message;
import org.fedsllm.training.wire.Message.Kind;

/** The federated server: merges the clients' adapters; it sees neither data nor activations. */
public final class FederatedServerNode implements Stateful {
  private static final String NEWS = "news";

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

  /**
   * The adapters that a client sent; what is not trained is as everyone has it.
   *
   * @param whole layout of the client's adapters on all blocks
   * @param splitLayer blocks it keeps
   */
  public LoraWeights receive(Message adapterUp, LoraLayout whole, int splitLayer) {
    float[] values = codec.decode(adapterUp);
    LoraLayout layout = whole.clientSide(splitLayer);
    return aggregator.trained().size() == Factor.values().length
        ? new LoraWeights(layout, values)
        : start(whole).clientSide(splitLayer).with(aggregator.trained(), values);
  }

  /**
   * What a client is told after a round, as it goes down.
   *
   * @param whole layout of the client's adapters on all blocks
   * @param splitLayer blocks it keeps
   */
  public Message send(LoraLayout whole, int splitLayer) {
    LoraWeights down = aggregator.down(global, whole).clientSide(splitLayer);
    float[] values = down.values(aggregator.trained());
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

  /** The update of the base that lies under what is trained in the next round, if any. */
  public Optional<LoraWeights> frozen() {
    return aggregator.frozen(global);
  }

  @Override
  public State state() {
    State.Builder state =
        State.builder().put("round", global.round()).put("adapter", global.adapter().state());
    if (global.news() != global.adapter()) {
      state.put(NEWS, global.news().state());
    }
    return state.build();
  }

  @Override
  public void restore(State state) {
    LoraLayout like = global.adapter().layout();
    LoraWeights adapter = LoraWeights.restored(like, state.part("adapter"));
    LoraWeights news = state.has(NEWS) ? LoraWeights.restored(like, state.part(NEWS)) : adapter;
    global = new GlobalAdapter(Math.toIntExact(state.number("round")), adapter, news);
  }
}
