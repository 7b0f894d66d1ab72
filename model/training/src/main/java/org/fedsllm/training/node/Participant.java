package org.fedsllm.training.node;

import org.fedsllm.training.network.Batch;
import org.fedsllm.training.network.FrozenUpdate;
import org.fedsllm.training.network.LoraLayout;
import org.fedsllm.training.network.LoraWeights;
import org.fedsllm.training.state.State;
import org.fedsllm.training.state.Stateful;
import org.fedsllm.training.wire.Codec;
import org.fedsllm.training.wire.Message;
import org.fedsllm.training.wire.Message.Kind;

/**
 * What a client is in every scheme: its data, its adapters, and its exchange with the federated
 * server.
 */
public final class Participant implements AutoCloseable, Stateful {
  private final String id;
  private final Batches batches;
  private final Learner learner;
  private final Codec codec;

  /**
   * @param codec of adapters on the air; the federated server's too
   */
  public Participant(String id, Batches batches, Learner learner, Codec codec) {
    this.id = id;
    this.batches = batches;
    this.learner = learner;
    this.codec = codec;
  }

  /** Its label in the scenario. */
  String id() {
    return id;
  }

  Batch nextBatch() {
    return batches.next();
  }

  Learner learner() {
    return learner;
  }

  /** Layout of the adapters it trains itself. */
  public LoraLayout layout() {
    return learner.adapter().layout();
  }

  /** The adapters as they are now. */
  public LoraWeights weights() {
    return learner.weights();
  }

  /** The adapters as they go to the federated server. */
  public Message adapterUp() {
    float[] values = learner.weights().values(learner.trained());
    return codec.encode(Kind.ADAPTER_UP, values, values.length);
  }

  /** Takes over the merged adapters. */
  public void receive(Message adapterDown) {
    learner.assign(learner.weights().with(learner.trained(), codec.decode(adapterDown)));
  }

  /** Goes on from fresh adapters over an update of the base that all have been told. */
  public void begin(LoraWeights fresh, FrozenUpdate below) {
    learner.begin(fresh, below);
  }

  /** Lays the adapters over {@code below}, or over the bare base where it is null. */
  public void layOver(FrozenUpdate below) {
    learner.layOver(below);
  }

  @Override
  public State state() {
    return State.builder().put("learner", learner.state()).put("batches", batches.state()).build();
  }

  @Override
  public void restore(State state) {
    learner.restore(state.part("learner"));
    batches.restore(state.part("batches"));
  }

  @Override
  public void close() {
    learner.close();
  }
}
